package redress.application.organization;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import redress.application.Ports;
import redress.application.monthbook.EndMonth;
import redress.application.notice.UrgeLate;
import redress.application.procedure.Workable;
import redress.application.review.EndReviewPeriod;
import redress.application.seal.Founded;
import redress.application.seal.SealDay;
import redress.application.weeklylist.EndWeek;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.organization.Tenure;
import redress.organization.UserName;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.time.IsoWeek;

/**
 * Makes a company with its people and the first edition of its procedure; its weeks and months
 * begin to be listed, and its months to be reviewed.
 */
public final class FoundCompany {
  private final Ports ports;

  public FoundCompany(Ports ports) {
    this.ports = ports;
  }

  /**
   * What the company begins with.
   *
   * @param approvedBy the user name of whoever approves the document, one of the people
   * @param secret a person's user name &rarr; the encoded password hash of the account
   */
  public record Command(
      Company company,
      Document document,
      String approvedBy,
      List<Person> people,
      UnaryOperator<String> secret) {
    public Command {
      people = List.copyOf(people);
    }
  }

  /**
   * Founds it, or changes nothing.
   *
   * @throws Refusal {@code COMPANY_RESERVED}, {@code COMPANY_EXISTS}, or {@code
   *     COMPANY_CANNOT_WORK} with everything that it could not work with
   */
  public void handle(Command command) {
    var company = command.company();
    if (company.id().equals(CompanyId.OPERATOR)) {
      throw Refusal.content(
          "COMPANY_RESERVED",
          null,
          "'%s' is the company of the installation's administrator".formatted(company.id()));
    }
    ports.transactions().run(company.id(), () -> found(command));
  }

  private void found(Command command) {
    var company = command.company();
    if (ports.companies().find(company.id()).isPresent()) {
      throw Refusal.content(
          "COMPANY_EXISTS", null, "there is a company '%s' already".formatted(company.id()));
    }
    Workable.refuse(
        "COMPANY_CANNOT_WORK", "the company could not work by this procedure", faults(command));
    ports.companies().save(company);
    for (var person : command.people()) {
      ports
          .accounts()
          .save(new Account(person, command.secret().apply(person.user()), true), Tenure.ALWAYS);
    }
    var now = ports.clock().instant();
    var edition = command.document().approved(company.id(), 1, now, command.approvedBy());
    ports.procedures().approve(edition);
    ports.jobs().plan(EndReviewPeriod.of(company, now));
    ports.jobs().plan(EndWeek.of(company, IsoWeek.of(now, company.zone())));
    UrgeLate.plan(ports.jobs(), company, command.document().procedure(), now);
    ports.jobs().plan(SealDay.first(company, now));
    ports.jobs().plan(EndMonth.of(company, YearMonth.from(now.atZone(company.zone()))));
    ports
        .history()
        .append(
            Subject.of(company.id()),
            now,
            command.approvedBy(),
            List.of(
                Entry.of(
                    "FOUNDED",
                    null,
                    new Change("/name", null, company.name()),
                    new Change("/zone", null, company.zone().getId()),
                    new Change("/currency", null, company.currency().getCurrencyCode()),
                    new Change("/procedure/code", null, edition.edition().procedure()),
                    new Change("/procedure/edition", null, "1"),
                    new Change("/procedure/sha256", null, edition.sha256()),
                    new Change(Founded.FIRST_SEAL, null, Founded.firstSeal(company, now)))));
  }

  private List<Finding> faults(Command command) {
    var procedure = command.document().procedure();
    var faults = new ArrayList<>(Workable.faults(ports, command.company(), procedure));
    var users = new HashSet<String>();
    for (int i = 0; i < command.people().size(); i++) {
      var person = command.people().get(i);
      faults.addAll(faults("/people/" + i, person, procedure.organization()));
      if (!users.add(UserName.folded(person.user()))) {
        faults.add(Workable.fault("/people/" + i + "/user", "USER_TWICE", twice(person)));
      }
    }
    var approver = procedure.staff().approver();
    boolean approved =
        command.people().stream()
            .anyMatch(
                it -> it.user().equals(command.approvedBy()) && it.position().equals(approver));
    if (!approved) {
      faults.add(
          Workable.fault(
              "/approvedBy",
              "NO_APPROVER",
              command.approvedBy() == null
                  ? "nobody is %s, who approves the procedure".formatted(approver)
                  : "a %s approves the procedure, and '%s' is none"
                      .formatted(approver, command.approvedBy())));
    }
    return faults;
  }

  private static String twice(Person person) {
    return "there are two accounts '%s', or one whose name would be taken for it"
        .formatted(person.user());
  }

  private static List<Finding> faults(
      String pointer, Person person, Procedure.Organization organization) {
    var faults = new ArrayList<Finding>();
    if (!organization.departments().contains(person.department())) {
      faults.add(
          unknown(
              pointer + "/department",
              person,
              "department " + person.department(),
              organization.departments().stream().map(Object::toString).sorted().toList()));
    }
    if (!organization.positions().contains(person.position())) {
      faults.add(
          unknown(
              pointer + "/position",
              person,
              "position " + person.position(),
              organization.positions().stream().map(Object::toString).sorted().toList()));
    }
    return faults;
  }

  private static Finding unknown(String pointer, Person person, String what, List<String> known) {
    return Workable.fault(
        pointer,
        "NOT_IN_ORGANIZATION",
        "the procedure has no %s, which '%s' would have; it has %s"
            .formatted(what, person.user(), String.join(", ", known)));
  }
}

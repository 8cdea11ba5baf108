package redress.application.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.notice.UrgeLate;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.organization.Staff;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.procedure.Procedures.Approved;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Puts the next edition of a company's procedure into force.
 *
 * <p>It holds for cases that are registered from its instant on; a case that has its number keeps
 * the edition under which it was registered. Nothing becomes effective in the past. Of two editions
 * with the same instant the later one holds, so that one that is not effective yet can be replaced.
 */
public final class AdoptProcedure {
  private final Ports ports;

  public AdoptProcedure(Ports ports) {
    this.ports = ports;
  }

  /**
   * What is put into force.
   *
   * @param effectiveFrom from when it holds, or {@code null} for at once
   * @param approvedBy the user name of whoever has approved it: the procedure in force says of
   *     which position that has to be
   */
  public record Command(
      CompanyId company, Document document, Instant effectiveFrom, String approvedBy) {}

  /**
   * Adopts it, or changes nothing.
   *
   * @throws Unknown if there is no such company
   * @throws Refusal {@code NOT_APPROVER}, {@code ANOTHER_PROCEDURE}, {@code ALREADY_ADOPTED},
   *     {@code EFFECTIVE_IN_THE_PAST}, {@code EFFECTIVE_BEFORE_THE_LAST}, or {@code
   *     COMPANY_CANNOT_WORK} with everything that it could not work with
   */
  public Approved handle(Command command) {
    return ports
        .transactions()
        .run(command.company(), () -> adopt(command, ports.drafts().next(command.company())));
  }

  /** Adopts it as the version of that number, which no other version has. */
  Approved adopt(Command command, int number) {
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var company =
        ports
            .companies()
            .find(command.company())
            .filter(it -> !it.id().equals(CompanyId.OPERATOR))
            .orElseThrow(() -> new Unknown("company"));
    var last = ports.procedures().approved(company.id()).getLast();
    var staff = inForce(company.id(), now).staff();
    checkApprover(company.id(), command.approvedBy(), staff);
    checkSuccession(command.document(), last, staff.rule());
    var from = command.effectiveFrom() == null ? now : command.effectiveFrom();
    checkInstant(from, now, last, staff.rule());
    Workable.refuse(
        "COMPANY_CANNOT_WORK",
        "the company could not work by this procedure",
        Workable.faults(ports, company, command.document().procedure()));
    var next = command.document().approved(company.id(), number, from, command.approvedBy());
    ports.procedures().approve(next);
    UrgeLate.plan(ports.jobs(), company, command.document().procedure(), now);
    ports
        .history()
        .append(Subject.of(company.id()), now, command.approvedBy(), List.of(entry(last, next)));
    return next;
  }

  private Procedure inForce(CompanyId company, Instant now) {
    return ports
        .procedures()
        .effective(company, now)
        .orElseThrow(() -> new Unknown("procedure in force"))
        .procedure();
  }

  /**
   * Whom the edition in force names approves the next one: a draft cannot name its own approver.
   */
  void checkApprover(CompanyId company, String user, Staff staff) {
    var wanted = staff.approver();
    var holds =
        ports
            .accounts()
            .find(company, user)
            .filter(Account::active)
            .map(Account::person)
            .map(Person::position)
            .filter(wanted::equals);
    if (holds.isEmpty()) {
      throw Refusal.anotherPerson(
          "NOT_APPROVER",
          staff.rule(),
          "a %s approves an edition of the procedure, and '%s' is none".formatted(wanted, user));
    }
  }

  private static void checkSuccession(Document document, Approved last, RuleId rule) {
    var code = document.procedure().code();
    if (!code.equals(last.edition().procedure())) {
      throw Refusal.content(
          "ANOTHER_PROCEDURE",
          rule,
          "the company works by %s, and this document is of %s"
              .formatted(last.edition().procedure(), code));
    }
    if (document.sha256().equals(last.sha256())) {
      throw Refusal.content(
          "ALREADY_ADOPTED",
          rule,
          "this document is edition %d already, effective from %s"
              .formatted(last.edition().number(), last.effectiveFrom()));
    }
  }

  private static void checkInstant(Instant from, Instant now, Approved last, RuleId rule) {
    if (from.isBefore(now)) {
      throw Refusal.content(
          "EFFECTIVE_IN_THE_PAST",
          rule,
          "%s is past: it is %s now, and an edition never changes registered cases"
              .formatted(from, now));
    }
    if (from.isBefore(last.effectiveFrom())) {
      throw Refusal.content(
          "EFFECTIVE_BEFORE_THE_LAST",
          rule,
          "edition %d is effective from %s; the next one cannot be effective before it"
              .formatted(last.edition().number(), last.effectiveFrom()));
    }
  }

  private static Entry entry(Approved last, Approved next) {
    return Entry.of(
        "PROCEDURE_ADOPTED",
        null,
        new Change(
            "/procedure/edition",
            Integer.toString(last.edition().number()),
            Integer.toString(next.edition().number())),
        new Change("/procedure/sha256", last.sha256(), next.sha256()),
        new Change(
            "/procedure/effectiveFrom",
            last.effectiveFrom().toString(),
            next.effectiveFrom().toString()));
  }
}

package redress.bootstrap;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.organization.FoundCompany;
import redress.application.organization.People;
import redress.application.seal.Founded;
import redress.application.seal.SealDay;
import redress.application.seal.TakeStock;
import redress.application.session.Passwords;
import redress.bootstrap.settings.Settings;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.procedure.ShippedProcedures;

/**
 * What an installation has from its first start: the shipped calendars, an administrator and, where
 * it is asked for, one demo company for each shipped procedure. A later start changes nothing of
 * what exists; it may add what is missing.
 */
final class FirstStart {
  /** The code for transactions that involve no currency: the operator keeps no books. */
  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  private final Ports ports;
  private final Passwords passwords;
  private final Settings settings;
  private final PrintStream out;

  /** What it has to say, passwords among it, goes to {@code out} and never to the log. */
  FirstStart(Ports ports, Passwords passwords, Settings settings, PrintStream out) {
    this.ports = ports;
    this.passwords = passwords;
    this.settings = settings;
    this.out = out;
  }

  void run() {
    administrator();
    ShippedDays.load(ports);
    if (settings.demo()) {
      demo();
    }
    var stock = new TakeStock(ports);
    ports.companies().all().forEach(stock::handle);
  }

  private void administrator() {
    var operator = new Company(CompanyId.OPERATOR, "Operator", ZoneOffset.UTC, NO_CURRENCY);
    // an installation from before days were sealed has none planned
    ports
        .transactions()
        .run(
            operator.id(),
            () -> ports.jobs().plan(SealDay.first(operator, ports.clock().instant())));
    if (exists(operator.id())) {
      return;
    }
    String password = settings.adminPassword().orElseGet(Secret::random);
    var person =
        new Person(
            operator.id(),
            "administrator",
            new Department("ADMINISTRATION"),
            new Position("ADMINISTRATOR"));
    var account = new Account(person, passwords.encode(password), true);
    ports
        .transactions()
        .run(
            operator.id(),
            () -> {
              ports.companies().save(operator);
              ports.accounts().save(account, Tenure.ALWAYS);
              found(operator, person);
            });
    out.printf(
        "The administrator is 'administrator' of company 'operator'; the password is %s%n",
        shown(settings.adminPassword(), password, "REDRESS_ADMIN_PASSWORD"));
  }

  /** The beginning of the operator's history, with what there was from the beginning. */
  private void found(Company operator, Person administrator) {
    var now = ports.clock().instant();
    // calendars may have been loaded before
    new TakeStock(ports).along(operator.id());
    ports
        .history()
        .append(
            Subject.of(operator.id()),
            now,
            administrator.user(),
            List.of(
                Entry.of(
                    "FOUNDED",
                    null,
                    new Change("/name", null, operator.name()),
                    new Change(Founded.FIRST_SEAL, null, Founded.firstSeal(operator, now)))));
  }

  private void demo() {
    String password = settings.demoPassword().orElseGet(Secret::random);
    boolean any = false;
    for (String code : ShippedProcedures.codes()) {
      if (!exists(new CompanyId(code))) {
        demo(code, password);
        any = true;
      }
    }
    if (any) {
      out.printf(
          "%nThis is demo data. The password of every account above is %s%n%n",
          shown(settings.demoPassword(), password, "REDRESS_DEMO_PASSWORD"));
    }
  }

  private void demo(String code, String password) {
    var document = Documents.find(code);
    var procedure = document.procedure();
    var company =
        new Company(
            new CompanyId(code),
            "Demo: " + code,
            procedure.time().zone(),
            procedure.penalty().currency());
    var people = People.of(company.id(), procedure);
    // hashing is slow on purpose, and so done before a connection is held for it
    Map<String, String> secrets =
        people.parallelStream()
            .collect(Collectors.toMap(Person::user, unused -> passwords.encode(password)));
    new FoundCompany(ports)
        .handle(
            new FoundCompany.Command(
                company,
                document,
                People.approver(people, procedure).orElse(null),
                people,
                secrets::get));
    out.println();
    DutyTable.lines(procedure, people).forEach(out::println);
  }

  private boolean exists(CompanyId id) {
    return ports.transactions().run(id, () -> ports.companies().find(id)).isPresent();
  }

  private static String shown(Optional<String> chosen, String password, String variable) {
    return chosen.isPresent() ? "the one in " + variable : password + " (shown this once)";
  }
}

package redress.application.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.application.job.Job;
import redress.application.organization.FoundCompany.Command;
import redress.history.Event;
import redress.history.Subject;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.testing.Memory;
import redress.testing.MovableClock;
import redress.time.DayTable;
import redress.time.ShippedTables;

class FoundCompanyTest {
  private static final CompanyId ID = new CompanyId("acme");
  private static final String PROCEDURE = "equipment-manufacturer";
  private static final String TEXT = ShippedProcedures.text(PROCEDURE);
  private static final Person HEAD = person("quality-head", "QUALITY", "DEPARTMENT_HEAD");
  private static final Person GM = person("gm", "GM_OFFICE", "GENERAL_MANAGER");

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Ports ports = InMemoryPorts.on(new Memory(), clock);
  private final FoundCompany found = new FoundCompany(ports);

  @BeforeEach
  void calendar() {
    ports.calendars().save(DayTable.read(Json.tree(ShippedTables.text("CN"))));
  }

  @Test
  void a_company_begins_with_its_own_copy_of_the_procedure_and_its_people() {
    found.handle(acme(TEXT, "first-secret", HEAD, GM));

    assertEquals("Acme", ports.companies().find(ID).orElseThrow().name());
    var inForce = ports.procedures().effective(ID, clock.instant()).orElseThrow();
    assertEquals(PROCEDURE, inForce.procedure().code());
    assertEquals(1, inForce.edition().number());
    var approved = ports.procedures().approved(ID).getFirst();
    assertEquals("gm", approved.approvedBy());
    assertEquals(TEXT, approved.text());
    var account = ports.accounts().find(ID, "quality-head").orElseThrow();
    assertTrue(account.active());
    assertEquals("QUALITY", account.person().department().code());
    assertEquals("first-secret of quality-head", account.secret());
  }

  @Test
  void its_history_begins_with_who_founded_it_and_by_which_document() {
    found.handle(acme(TEXT, "first-secret", HEAD, GM));
    var event = Event.decoded(ports.history().read(Subject.of(ID), 0, 10).getFirst().bytes());
    assertEquals("FOUNDED", event.entry().type());
    assertEquals("gm", event.by());
    assertTrue(
        event.entry().changes().stream()
            .anyMatch(
                it ->
                    it.path().equals("/procedure/sha256")
                        && it.to().equals(document(TEXT).sha256())));
  }

  @Test
  void founding_it_again_changes_nothing() {
    found.handle(acme(TEXT, "first-secret", HEAD, GM));
    var before = ports.accounts().find(ID, "quality-head").orElseThrow();

    var refused = refused(acme(TEXT, "second-secret", HEAD, GM));
    assertEquals("COMPANY_EXISTS", refused.code());
    assertEquals(before, ports.accounts().find(ID, "quality-head").orElseThrow());
  }

  @Test
  void the_end_of_its_first_week_is_planned() {
    found.handle(acme(TEXT, "first-secret", HEAD, GM));
    var planned = ports.jobs().find(new Job.Id(ID, "WEEK_END", "2026-W48")).orElseThrow();
    assertEquals(Instant.parse("2026-11-29T16:00:00Z"), planned.dueAt());
  }

  @Test
  void the_operators_company_is_not_founded() {
    var operator =
        new Command(
            new Company(
                CompanyId.OPERATOR,
                "Operator",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY")),
            document(TEXT),
            "gm",
            List.of(GM),
            user -> "secret");
    assertEquals("COMPANY_RESERVED", refused(operator).code());
  }

  @Test
  void everything_that_it_could_not_work_with_is_told_at_once_and_nothing_begins() {
    var text = TEXT.replace("\"calendar\": \"CN\"", "\"calendar\": \"MARS\"");
    var refused =
        refused(
            new Command(
                new Company(ID, "Acme", ZoneId.of("Asia/Shanghai"), Currency.getInstance("EUR")),
                document(text),
                "quality-head",
                List.of(HEAD, alike(HEAD), person("one", "MAGIC", "WIZARD"), GM),
                user -> "secret"));
    assertEquals("COMPANY_CANNOT_WORK", refused.code());
    assertEquals(
        List.of(
            "/time/calendar CALENDAR_NOT_LOADED",
            "/penalty/currency CURRENCY_NOT_OF_PROCEDURE",
            "/people/1/user USER_TWICE",
            "/people/2/department NOT_IN_ORGANIZATION",
            "/people/2/position NOT_IN_ORGANIZATION",
            "/approvedBy NO_APPROVER"),
        refused.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertTrue(
        sentences(refused).contains("the procedure charges in CNY, and the company's books"),
        sentences(refused));
    assertTrue(
        sentences(refused).contains("a GENERAL_MANAGER approves the procedure"),
        sentences(refused));
    assertTrue(ports.companies().find(ID).isEmpty());
    assertTrue(ports.accounts().find(ID, "quality-head").isEmpty());
  }

  @Test
  void a_company_without_anybody_who_approves_its_procedure_does_not_begin() {
    var refused = refused(new Command(company(), document(TEXT), null, List.of(HEAD), it -> ""));
    assertEquals("nobody is GENERAL_MANAGER, who approves the procedure", sentences(refused));
  }

  @Test
  void hours_by_which_a_make_up_day_could_not_be_worked_do_not_begin() {
    var tree = Json.tree(TEXT.replaceFirst("\"makeUp\": .*", "\"makeUp\": []"));
    var document = new Document(TEXT, Procedure.read(tree));
    assertTrue(
        document.procedure().time().hours().makeUp().isEmpty(), "the test changes the hours");
    var refused = refused(new Command(company(), document, "gm", List.of(GM), it -> ""));
    assertEquals("CALENDAR_DOES_NOT_FIT", refused.findings().getFirst().code());
  }

  private Refusal refused(Command command) {
    return assertThrows(Refusal.class, () -> found.handle(command));
  }

  private static String sentences(Refusal refusal) {
    return String.join("; ", refusal.findings().stream().map(Finding::sentence).toList());
  }

  private static Command acme(String document, String secret, Person... people) {
    return new Command(
        company(),
        document(document),
        "gm",
        List.of(people),
        user -> "%s of %s".formatted(secret, user));
  }

  private static Company company() {
    return new Company(ID, "Acme", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
  }

  private static Document document(String text) {
    return new Document(text, Procedure.read(Json.tree(text)));
  }

  /** Whom one would take for that person. */
  private static Person alike(Person it) {
    var user = it.user().toUpperCase(Locale.ROOT);
    return new Person(it.company(), user, it.department(), it.position());
  }

  private static Person person(String user, String department, String position) {
    return new Person(ID, user, new Department(department), new Position(position));
  }
}

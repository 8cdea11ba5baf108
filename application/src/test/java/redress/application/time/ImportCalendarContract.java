package redress.application.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ReadComplaint;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.procedure.AdoptProcedure;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.history.Verification;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.obligation.Obligations;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.time.Day;
import redress.time.DayTable;
import redress.time.Limit;

/** What loading a calendar does on every store. */
public abstract class ImportCalendarContract {
  /** Thursday, half an hour before the office closes for a year that nobody has published. */
  private static final Instant LAST_HALF_HOUR = Instant.parse("2026-12-31T09:00:00Z");

  private static final DayTable NEXT_YEAR =
      table(2027, Map.of(LocalDate.of(2027, 1, 1), "off", LocalDate.of(2027, 1, 2), "work"));

  private ExampleCompany company;
  private ImportCalendar importCalendar;

  /** Does what somebody else does meanwhile, in a transaction of his own where there can be two. */
  protected abstract void meanwhile(Runnable work);

  /** The company of that procedure document. */
  protected abstract ExampleCompany company(String document);

  @BeforeEach
  void found() {
    company = company(ShippedProcedures.text("equipment-manufacturer"));
    importCalendar = new ImportCalendar(company.ports());
  }

  @Test
  void a_deadline_that_waited_for_the_year_is_computed_and_history_tells_of_it() {
    var waiting = forwardingFrom(LAST_HALF_HOUR);
    assertNull(waiting.term().at());
    assertEquals(2027, waiting.term().missing());

    var loaded = importCalendar.handle(new ImportCalendar.Command(NEXT_YEAR, "administrator"));

    assertEquals(1, loaded.determined());
    assertTrue(loaded.table().knows(2026), "the years known before are still known");
    // half an hour on Thursday, Friday is off, three and a half hours on the made-up Saturday
    assertEquals(Instant.parse("2027-01-02T04:00:00Z"), again(waiting).term().at());
    var history = company.ports().history();
    var events = history.read(waiting.concern().complaint().subject(), 0, 100);
    assertEquals("OBLIGATION_DETERMINED", events.getLast().event().entry().type());
    assertTrue(new Verification(history).verify(waiting.concern().company()).broken().isEmpty());
  }

  @Test
  void what_is_done_while_a_calendar_is_loaded_stays_done() {
    var waiting =
        new Obligation(
            new UUID(7, 7),
            ObligationKind.WEEKLY_LIST,
            new Obligation.Concern(company.id(), null, new UUID(7, 8)),
            new Department("QUALITY"),
            new Obligation.Clock(
                LAST_HALF_HOUR,
                new Limit.WorkingTime(Duration.ofHours(8)),
                List.of(),
                new RuleId("I-28"),
                null,
                null),
            new Obligation.Term(null, null, "CN", 2027),
            new Obligation.Standing.Open());
    save(waiting);
    var done = waiting.fulfilled(LAST_HALF_HOUR);
    importCalendar =
        new ImportCalendar(afterEachLook(company.ports(), () -> meanwhile(() -> save(done))));

    var loaded = importCalendar.handle(new ImportCalendar.Command(NEXT_YEAR, "administrator"));

    assertEquals(0, loaded.determined());
    assertEquals(done, again(waiting));
  }

  private void save(Obligation obligation) {
    var ports = company.ports();
    ports.transactions().run(company.id(), () -> ports.obligations().save(List.of(obligation)));
  }

  /** The same ports; something happens whenever an obligation has been looked at. */
  private static Ports afterEachLook(Ports ports, Runnable happening) {
    var obligations =
        (Obligations)
            Proxy.newProxyInstance(
                Obligations.class.getClassLoader(),
                new Class<?>[] {Obligations.class},
                (proxy, method, arguments) -> {
                  var found = method.invoke(ports.obligations(), arguments);
                  if (method.getName().equals("find")) {
                    happening.run();
                  }
                  return found;
                });
    return new Ports(
        ports.clock(),
        ports.identities(),
        ports.transactions(),
        ports.replies(),
        ports.registrations(),
        ports.companies(),
        ports.accounts(),
        ports.procedures(),
        ports.drafts(),
        ports.calendars(),
        ports.complaints(),
        obligations,
        ports.history(),
        ports.attachments(),
        ports.views(),
        ports.statistics(),
        ports.simulations(),
        ports.pastCases(),
        ports.signingKeys(),
        ports.sessions(),
        ports.invitations(),
        ports.apiTokens(),
        ports.loginAttempts(),
        ports.guesses(),
        ports.linkedIdentities(),
        ports.providedSessions(),
        ports.weeklyLists(),
        ports.assessments(),
        ports.reviews(),
        ports.meetings(),
        ports.monthBooks(),
        ports.sealKeys(),
        ports.sealedHeads(),
        ports.auditRecords(),
        ports.notices(),
        ports.disciplinaryLists(),
        ports.deductions(),
        ports.delegations(),
        ports.conducts(),
        ports.deliveries(),
        ports.returns(),
        ports.jobs(),
        ports.urgingNotes(),
        ports.parts(),
        ports.stock());
  }

  @Test
  void loading_it_again_computes_nothing_again() {
    forwardingFrom(LAST_HALF_HOUR);
    importCalendar.handle(new ImportCalendar.Command(NEXT_YEAR, "administrator"));
    assertEquals(
        0,
        importCalendar.handle(new ImportCalendar.Command(NEXT_YEAR, "administrator")).determined());
  }

  @Test
  void a_registered_case_is_computed_by_its_own_version_and_any_other_by_that_in_force() {
    var waiting = forwardingFrom(LAST_HALF_HOUR);
    var registered = forwardingFrom(LAST_HALF_HOUR);
    register(registered);
    company.clock().advance(Duration.ofMinutes(1));
    laterOnSaturdays();
    company.clock().advance(Duration.ofMinutes(1));

    importCalendar.handle(new ImportCalendar.Command(NEXT_YEAR, "administrator"));

    assertEquals(Instant.parse("2027-01-02T04:00:00Z"), again(registered).term().at());
    assertEquals(Instant.parse("2027-01-02T06:00:00Z"), again(waiting).term().at());
  }

  /** From now on work begins an hour later on days that are made up. */
  private void laterOnSaturdays() {
    var text =
        ShippedProcedures.text("equipment-manufacturer")
            .replace("\"makeUp\": [[\"08:30\"", "\"makeUp\": [[\"09:30\"");
    new AdoptProcedure(company.ports())
        .handle(
            new AdoptProcedure.Command(
                company.id(), new Document(text, Procedure.read(Json.tree(text))), null, "gm"));
  }

  private void register(Obligation of) {
    var clerk = company.person("marketing-support-clerk");
    var id = of.concern().complaint().value();
    var complaints = company.useCases().complaints();
    var file = complaints.read().handle(new ReadComplaint.Command(clerk, id.toString()));
    complaints
        .register()
        .handle(
            new RegisterComplaint.Command(
                clerk,
                id,
                file.complaint().version(),
                new ReplyKey(company.id(), clerk.user(), "POST", id.toString(), "same"),
                done -> new Reply(201, Map.of(), new byte[0])));
  }

  @Test
  void another_year_leaves_the_deadline_waiting() {
    var waiting = forwardingFrom(LAST_HALF_HOUR);
    importCalendar.handle(new ImportCalendar.Command(table(2028, Map.of()), "administrator"));
    assertEquals(waiting, again(waiting));
  }

  @Test
  void a_table_by_which_a_company_cannot_work_is_refused_and_changes_nothing() {
    var hours = "\"makeUp\": [[\"08:30\", \"12:00\"], [\"13:00\", \"17:30\"]]";
    var document = ShippedProcedures.text("equipment-manufacturer");
    var strict =
        company(
            document
                .replace("\"procedure\": \"equipment-manufacturer\"", "\"procedure\": \"strict\"")
                .replace(hours, "\"makeUp\": []")
                .replace("\"CN\"", "\"ZZ\""));
    var table = new DayTable("ZZ", NEXT_YEAR.listed(), new TreeSet<>(List.of(2026, 2027)));
    var refused =
        assertThrows(
            Refusal.class,
            () ->
                new ImportCalendar(strict.ports())
                    .handle(new ImportCalendar.Command(table, "administrator")));
    assertEquals("CALENDAR_DOES_NOT_FIT", refused.code());
    assertEquals(Set.of(2026), strict.ports().calendars().find("ZZ").orElseThrow().years());
  }

  private Obligation forwardingFrom(Instant received) {
    company.clock().set(received);
    var clerk = company.person("marketing-support-clerk");
    var complaints = company.useCases().complaints();
    var draft = complaints.draft().handle(new DraftComplaint.Command(clerk, complete(received)));
    var id = draft.complaint().id().value();
    var verified =
        complaints
            .verify()
            .handle(new VerifyComplaint.Command(clerk, id, draft.complaint().version(), received));
    return verified.obligations().getFirst();
  }

  private Obligation again(Obligation obligation) {
    CompanyId id = obligation.concern().company();
    return company.ports().obligations().find(id, obligation.id()).orElseThrow();
  }

  private static Intake complete(Instant received) {
    return new Intake(
        new Intake.Source(received, Channel.PHONE, Kind.COMPLAINT, Market.DOMESTIC, null),
        new Intake.Customer("华东装备有限公司", "李工 138", "CN"),
        new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
        new Intake.Defect("主轴异响", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REPLENISH)), "account-manager"),
        List.of(new UUID(1, 2)));
  }

  private static DayTable table(int year, Map<LocalDate, String> listed) {
    var days = new TreeMap<LocalDate, Day>();
    listed.forEach((date, kind) -> days.put(date, new Day(date, kind.equals("off"), "published")));
    return new DayTable("CN", days, new TreeSet<>(List.of(year)));
  }
}

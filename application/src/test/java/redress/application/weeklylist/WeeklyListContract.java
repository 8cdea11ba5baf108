package redress.application.weeklylist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.NEXT_MONDAY;
import static redress.application.weeklylist.ExampleWeek.PURCHASING;
import static redress.application.weeklylist.ExampleWeek.WEEK;
import static redress.application.weeklylist.ExampleWeek.yuan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.application.company.CompanyDesk;
import redress.application.procedure.ApproveProcedure;
import redress.application.procedure.DraftProcedure;
import redress.application.weeklylist.EnterLosses.Given;
import redress.casefile.Entitlements;
import redress.history.Verification;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.weeklylist.WeeklyList;

/** What a week cost, on any store. */
public abstract class WeeklyListContract {
  /** A new company under that procedure document. */
  protected abstract ExampleCompany company(String document);

  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");
  private ExampleWeek week;

  @BeforeEach
  void begin() {
    week = new ExampleWeek(company(DOCUMENT));
  }

  @Test
  void a_week_lists_every_case_with_a_responsible_department_I_28() {
    week.determined(MANUFACTURING);
    week.company().clock().advance(Duration.ofHours(1));
    week.determined(PURCHASING);
    week.ends();
    var list = week.compiled().list();
    assertEquals(List.of("261101", "261102"), numbers(list));
    assertEquals(MANUFACTURING, list.items().getFirst().department());
    assertEquals(PURCHASING, list.items().getLast().department());
    assertEquals(list, week.list().list());
  }

  @Test
  void goods_and_investigation_of_a_case_are_one_item_of_one_department_I_28() {
    var one = week.determined(MANUFACTURING);
    week.shipped(one, MANUFACTURING);
    var two = week.analysed();
    week.shipped(two, PURCHASING);
    week.ends();
    var list = week.compiled().list();
    assertEquals(List.of("261101", "261102"), numbers(list));
    assertEquals(2, list.items().getFirst().sources().size());
    assertEquals(List.of(), list.undetermined());
  }

  @Test
  void what_is_not_determined_is_listed_apart_and_comes_on_a_later_list_I_28() {
    var late = week.analysed();
    week.determined(PURCHASING);
    week.ends();
    var first = week.compiled().list();
    assertEquals(List.of("261102"), numbers(first));
    assertEquals("261101", first.undetermined().getFirst().number());

    week.determined(late, MANUFACTURING);
    week.company().clock().advance(Duration.ofDays(7));
    var second = week.compiled(WEEK.next()).list();
    assertEquals(List.of("261101"), numbers(second));
    week.company().clock().advance(Duration.ofDays(7));
    assertEquals(List.of(), week.compiled(WEEK.next().next()).list().items());
  }

  @Test
  void what_happens_after_the_week_is_not_on_its_list_I_28() {
    week.company().clock().set(Instant.parse("2026-11-29T15:59:59.999999Z"));
    week.determined(MANUFACTURING);
    week.company().clock().set(Instant.parse("2026-11-29T16:00:00Z"));
    week.determined(PURCHASING);
    assertEquals(List.of(MANUFACTURING), departments(week.compiled().list()));
  }

  @Test
  void a_week_is_listed_when_it_is_over_and_once_I_28() {
    assertEquals("WEEK_NOT_OVER", refused(week::compiled).code());
    week.company().clock().set(Instant.parse("2026-11-29T15:59:59.999999Z"));
    assertEquals("WEEK_NOT_OVER", refused(week::compiled).code());
    week.company().clock().set(Instant.parse("2026-11-29T16:00:00Z"));
    week.compiled();
    var again = refused(week::compiled);
    assertEquals("ALREADY_COMPILED", again.code());
    assertEquals("I-28", again.rule().id());
  }

  @Test
  void goods_without_a_responsible_department_block_the_list_I_19() {
    var one = week.analysed();
    var goods = week.shipped(one, null);
    week.determined(PURCHASING);
    week.ends();
    var refusal = refused(week::compiled);
    assertEquals("BACK_SIGNATURE_OWED", refusal.code());
    assertEquals("I-19", refusal.rule().id());
    assertEquals(
        List.of("/complaints/%s/goods/%s".formatted(one.id(), goods)),
        refusal.findings().stream().map(Finding::pointer).toList());

    week.shipped(one, MANUFACTURING);
    week.company().clock().advance(Duration.ofDays(7));
    assertEquals(2, week.compiled(WEEK.next()).list().items().size());
  }

  @Test
  void the_list_is_due_on_monday_and_the_losses_three_working_days_later_I_28_I_29() {
    week.determined(MANUFACTURING);
    week.ends();
    var owed = week.compiled().obligations();
    var list = of(owed, ObligationKind.WEEKLY_LIST);
    assertEquals(Instant.parse("2026-11-30T15:59:59Z"), list.term().at());
    assertFalse(list.open());
    assertFalse(list.lateAt(NEXT_MONDAY));
    var losses = of(owed, ObligationKind.LOSS_ENTRY);
    assertEquals("WAREHOUSE_LOGISTICS", losses.holder().code());
    assertEquals(Instant.parse("2026-12-03T01:00:00Z"), losses.term().at());
    assertTrue(losses.open());
    assertFalse(of(week.entered("10.00").obligations(), ObligationKind.LOSS_ENTRY).open());
  }

  @Test
  void a_list_after_its_monday_is_late_I_28() {
    week.company().clock().set(Instant.parse("2026-11-30T16:00:00Z"));
    var list = of(week.compiled().obligations(), ObligationKind.WEEKLY_LIST);
    assertTrue(list.lateAt(week.company().clock().instant()));
  }

  @Test
  void a_list_that_nobody_compiles_is_owed_then_overdue_and_then_fulfilled_I_28() {
    week.determined(MANUFACTURING);
    assertEquals(List.of(), worked());
    assertEquals(List.of(), owed());
    week.company().clock().set(Instant.parse("2026-11-29T16:00:00Z"));
    assertEquals(List.of("2026-W48"), worked());
    var open = owed().getFirst();
    assertEquals(WEEK, open.week());
    assertEquals("QUALITY", open.obligation().holder().code());
    assertFalse(open.obligation().lateAt(week.company().clock().instant()));
    week.company().clock().set(Instant.parse("2026-11-30T16:00:00Z"));
    assertTrue(owed().getFirst().obligation().lateAt(week.company().clock().instant()));

    var compiled = week.compiled();
    assertEquals(open.obligation().concern().record(), compiled.list().id());
    var fulfilled = of(compiled.obligations(), ObligationKind.WEEKLY_LIST);
    assertEquals(open.obligation().id(), fulfilled.id());
    assertFalse(fulfilled.open());
    assertTrue(fulfilled.lateAt(week.company().clock().instant()));
    assertEquals(List.of(), owed());
    var history = week.company().ports().history();
    var events = week.in(() -> history.read(compiled.list().subject(), 0, 20));
    assertEquals("OBLIGATION_BEGAN", events.getFirst().event().entry().type());
    assertEquals("clock", events.getFirst().event().by());
    assertEquals("WEEKLY_LIST_COMPILED", events.get(1).event().entry().type());
    assertTrue(
        week.in(() -> new Verification(history).verify(week.company().id())).broken().isEmpty());
  }

  @Test
  void weeks_in_which_the_program_did_not_run_are_made_up_for_I_28() {
    week.company().clock().set(NEXT_MONDAY.plus(Duration.ofDays(14)));
    assertEquals(List.of("2026-W48", "2026-W49", "2026-W50"), worked());
    assertEquals(
        List.of("2026-W48", "2026-W49", "2026-W50"),
        owed().stream().map(it -> it.week().toString()).toList());
    assertEquals(List.of(), worked());
    week.compiled(WEEK.next());
    assertEquals(
        List.of("2026-W48", "2026-W50"), owed().stream().map(it -> it.week().toString()).toList());
    var rest =
        week.weeks()
            .lists()
            .owed()
            .handle(
                new ListOwedWeeklyLists.Command(
                    week.person("quality-clerk"),
                    owed().getFirst().obligation().clock().startedAt(),
                    1));
    assertEquals("2026-W50", rest.getFirst().week().toString());
  }

  @Test
  void a_week_that_was_listed_before_its_end_was_noticed_owes_nothing_more_I_28() {
    week.ends();
    var list = week.compiled();
    assertEquals(List.of("2026-W48"), worked());
    assertEquals(List.of(), owed());
    assertEquals(list, week.list());
  }

  @Test
  void another_day_and_holder_in_the_document_are_what_is_owed_I_28() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT
                    .replace("{\"weekday\": \"MONDAY\"}", "{\"weekday\": \"WEDNESDAY\"}")
                    .replace(
                        "\"fulfilledBy\": \"WEEKLY_LIST_COMPILED\",\n      \"holder\": \"QUALITY\"",
                        "\"fulfilledBy\": \"WEEKLY_LIST_COMPILED\",\n"
                            + "      \"holder\": \"SALES\"")));
    week.ends();
    worked();
    var owed = owed().getFirst().obligation();
    assertEquals(Instant.parse("2026-12-02T15:59:59Z"), owed.term().at());
    assertEquals("SALES", owed.holder().code());
  }

  @Test
  void a_version_that_comes_when_the_week_is_over_charges_nobody_for_it_S4_43() {
    week.determined(MANUFACTURING);
    week.ends();
    inForceFromNow(DOCUMENT.replace("\"percents\": [20, 80]", "\"percents\": [90, 10]"));
    week.determined(PURCHASING);
    assertEquals(1, week.compiled().list().edition().number());
    week.company().clock().advance(Duration.ofDays(7));
    assertEquals(2, week.compiled(WEEK.next()).list().edition().number());
  }

  @Test
  void a_procedure_without_a_clock_for_the_list_owes_none_and_its_weeks_go_on_I_28() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replace(
                    "\"startedBy\": \"WEEK_ENDED\"", "\"startedBy\": \"REGISTERED\"")));
    week.ends();
    assertEquals(List.of("2026-W48"), worked());
    assertEquals(List.of(), owed());
    week.company().clock().advance(Duration.ofDays(7));
    assertEquals(List.of("2026-W49"), worked());
  }

  @Test
  void a_week_before_the_company_is_not_listed_I_28() {
    var refusal = refused(() -> week.compiled(WEEK.previous()));
    assertEquals("WEEK_BEFORE_COMPANY", refusal.code());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertEquals("I-28", refusal.rule().id());
    assertTrue(refusal.getMessage().contains("2026-W47"), refusal.getMessage());
  }

  @Test
  void a_list_stands_for_so_many_records_and_no_more_I_28() {
    week.determined(MANUFACTURING);
    week.company().clock().advance(Duration.ofDays(7));
    week.determined(PURCHASING);
    week.company().clock().advance(Duration.ofDays(7));
    var small = new CompileWeeklyList(desk(), week.company().ports().weeklyLists(), 1);
    var by = week.person("quality-clerk");
    var refusal = refused(() -> small.handle(new CompileWeeklyList.Command(by, WEEK.next())));
    assertEquals("WEEK_TOO_LARGE", refusal.code());
    assertEquals("I-28", refusal.rule().id());
    small.handle(new CompileWeeklyList.Command(by, WEEK));
    var second = small.handle(new CompileWeeklyList.Command(by, WEEK.next()));
    assertEquals(List.of(PURCHASING), departments(second.list()));
  }

  @Test
  void other_limits_in_the_document_move_both_dates_I_28_I_29() {
    var other =
        new ExampleWeek(
            company(
                DOCUMENT
                    .replace("{\"weekday\": \"MONDAY\"}", "{\"weekday\": \"WEDNESDAY\"}")
                    .replace(
                        "\"holder\": \"WAREHOUSE_LOGISTICS\",\n"
                            + "      \"limit\": {\"workingDays\": 3}",
                        "\"holder\": \"WAREHOUSE_LOGISTICS\",\n"
                            + "      \"limit\": {\"workingDays\": 1}")));
    other.determined(MANUFACTURING);
    other.ends();
    var owed = other.compiled().obligations();
    assertEquals(
        Instant.parse("2026-12-02T15:59:59Z"), of(owed, ObligationKind.WEEKLY_LIST).term().at());
    assertEquals(
        Instant.parse("2026-12-01T01:00:00Z"), of(owed, ObligationKind.LOSS_ENTRY).term().at());
  }

  @Test
  void an_empty_week_owes_no_losses_I_29() {
    week.ends();
    var file = week.compiled();
    assertTrue(file.list().complete());
    assertFalse(of(file.obligations(), ObligationKind.LOSS_ENTRY).open());
  }

  @Test
  void freight_and_loss_are_entered_item_by_item_and_may_be_corrected_I_29() {
    week.determined(MANUFACTURING);
    week.determined(PURCHASING);
    week.ends();
    var items = week.compiled().list().items();
    var by = week.person("warehouse-logistics-clerk");
    var first =
        week.enter(by, List.of(new Given(items.getFirst().id(), yuan("12.50"), yuan("7.5"))));
    assertFalse(first.list().complete());
    assertTrue(of(first.obligations(), ObligationKind.LOSS_ENTRY).open());
    var cost = first.list().items().getFirst().cost();
    assertEquals(Money.of("12.50", "CNY"), cost.freight());
    assertEquals(Money.of("7.50", "CNY"), cost.loss());
    assertEquals("warehouse-logistics-clerk", cost.entered().by());

    var both = week.entered("1.00", "2.00");
    assertTrue(both.list().complete());
    assertEquals(3, both.list().version());
    assertEquals(Money.of("1.00", "CNY"), both.list().items().getFirst().cost().freight());
  }

  @Test
  void the_same_cost_again_changes_nothing_I_29() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    assertEquals(2, week.entered("1.00").list().version());
    assertEquals(2, week.entered("1.00").list().version());
  }

  @Test
  void costs_that_cannot_be_are_refused_all_at_once_I_29() {
    week.determined(MANUFACTURING);
    week.ends();
    var item = week.compiled().list().items().getFirst().id();
    var by = week.person("warehouse-logistics-clerk");
    var refusal =
        refused(
            () ->
                week.enter(
                    by,
                    List.of(
                        new Given(item, yuan("-1"), yuan("-0.01")),
                        new Given(item, yuan("1"), yuan("0")),
                        new Given(new UUID(1, 1), yuan("1"), yuan("0")))));
    assertEquals("LOSSES_UNFIT", refusal.code());
    assertEquals("I-29", refusal.rule().id());
    assertEquals(
        List.of("COST_NEGATIVE", "COST_NEGATIVE", "GIVEN_TWICE", "NO_SUCH_ITEM"),
        refusal.findings().stream().map(Finding::code).toList());
    assertEquals("LOSSES_UNFIT", refused(() -> week.enter(by, List.of())).code());
    assertEquals(
        "MONEY_DECIMALS",
        refused(() -> week.enter(by, List.of(new Given(item, yuan("0.001"), yuan("0"))))).code());
    var euro = new GivenMoney(java.math.BigDecimal.ONE, "EUR");
    assertEquals(
        "MONEY_CURRENCY",
        refused(() -> week.enter(by, List.of(new Given(item, yuan("1"), euro)))).code());
  }

  @Test
  void quality_compiles_and_the_warehouse_enters_I_28_I_29() {
    week.determined(MANUFACTURING);
    week.ends();
    var wrong =
        refused(
            () ->
                week.weeks()
                    .lists()
                    .compile()
                    .handle(
                        new CompileWeeklyList.Command(
                            week.person("warehouse-logistics-clerk"), WEEK)));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, wrong.kind());
    assertEquals("I-28", wrong.rule().id());
    var item = week.compiled().list().items().getFirst().id();
    var given = List.of(new Given(item, yuan("1"), yuan("0")));
    var other = refused(() -> week.enter(week.person("quality-clerk"), given));
    assertEquals("DUTY_NOT_YOURS", other.code());
    assertEquals("I-29", other.rule().id());
  }

  @Test
  void whoever_has_seen_an_older_list_is_told_and_an_unknown_week_is_unknown() {
    assertThrows(Unknown.class, week::list);
    week.ends();
    week.compiled();
    var stale =
        new EnterLosses.Command(week.person("warehouse-logistics-clerk"), WEEK, 7, List.of());
    assertThrows(Stale.class, () -> week.weeks().lists().enterLosses().handle(stale));
  }

  @Test
  void lists_come_newest_first_and_a_page_at_a_time() {
    week.company().clock().set(NEXT_MONDAY.plus(Duration.ofDays(7)));
    week.compiled(WEEK);
    week.compiled(WEEK.next());
    var all = week.weeks().lists().list();
    var by = week.person("quality-clerk");
    var first = all.handle(new ListWeeklyLists.Command(by, null, 1));
    assertEquals(WEEK.next(), first.getFirst().week());
    var rest = all.handle(new ListWeeklyLists.Command(by, WEEK.next(), 5));
    assertEquals(List.of(WEEK), rest.stream().map(WeeklyList::week).toList());
  }

  @Test
  void everything_about_a_list_stands_in_a_chain_of_its_own() {
    week.determined(MANUFACTURING);
    week.ends();
    var list = week.compiled().list();
    week.entered("1.00");
    var history = week.company().ports().history();
    var types =
        week.in(() -> history.read(list.subject(), 0, 20)).stream()
            .map(link -> link.event().entry().type())
            .toList();
    assertEquals(
        List.of(
            "WEEKLY_LIST_COMPILED",
            "OBLIGATION_BEGAN",
            "OBLIGATION_FULFILLED",
            "OBLIGATION_BEGAN",
            "LOSSES_ENTERED",
            "OBLIGATION_FULFILLED"),
        types);
    var result = week.in(() -> new Verification(history).verify(week.company().id()));
    assertTrue(result.broken().isEmpty());
  }

  private void inForceFromNow(String document) {
    var procedures = week.company().useCases().procedures();
    var code = week.company().id().code();
    var put =
        procedures
            .draft()
            .handle(
                new DraftProcedure.Command(
                    week.person("sales-clerk"), code, document, Json.tree(document)));
    procedures
        .approve()
        .handle(
            new ApproveProcedure.Command(
                week.person("gm"), code, put.number(), new ApproveProcedure.From.Now()));
  }

  /** Does all that is due by itself; the weeks that ended. */
  private List<String> worked() {
    var ended = new ArrayList<String>();
    var jobs = week.company().useCases().jobs();
    for (var one = jobs.handle(); one.isPresent(); one = jobs.handle()) {
      assertNull(one.get().failure());
      if (one.get().job().id().kind().equals("WEEK_END")) {
        ended.add(one.get().job().id().key());
      }
    }
    return ended;
  }

  private List<ListOwedWeeklyLists.OwedWeek> owed() {
    return week.weeks()
        .lists()
        .owed()
        .handle(new ListOwedWeeklyLists.Command(week.person("quality-clerk"), null, 10));
  }

  private CompanyDesk desk() {
    var ports = week.company().ports();
    return new CompanyDesk(
        ports.transactions(),
        ports.procedures(),
        new Workdays(ports.companies(), ports.calendars()),
        ports.obligations(),
        ports.history(),
        ports.identities(),
        ports.clock(),
        () -> Entitlements.NONE);
  }

  private static Refusal refused(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(Refusal.class, work);
  }

  private static List<String> numbers(WeeklyList list) {
    return list.items().stream().map(WeeklyList.Item::number).toList();
  }

  private static List<redress.organization.Department> departments(WeeklyList list) {
    return list.items().stream().map(WeeklyList.Item::department).toList();
  }

  private static Obligation of(List<Obligation> all, ObligationKind kind) {
    return all.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }
}

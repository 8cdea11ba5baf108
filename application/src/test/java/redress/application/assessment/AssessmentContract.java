package redress.application.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.NEXT_MONDAY;
import static redress.application.weeklylist.ExampleWeek.PURCHASING;
import static redress.application.weeklylist.ExampleWeek.QUALITY;
import static redress.application.weeklylist.ExampleWeek.WEEK;
import static redress.application.weeklylist.ExampleWeek.objecting;
import static redress.application.weeklylist.ExampleWeek.yuan;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.application.assessment.AllocateShare.Given;
import redress.application.company.CompanyDesk;
import redress.application.memo.DecideMemo;
import redress.application.memo.DisputedCharges;
import redress.application.memo.FileMemo;
import redress.application.organization.HandOverPost;
import redress.application.sanction.Pay;
import redress.application.weeklylist.ExampleWeek;
import redress.assessment.Assessment;
import redress.assessment.Charge;
import redress.assessment.Ground;
import redress.assessment.Item;
import redress.assessment.State;
import redress.casefile.Entitlements;
import redress.history.Verification;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.money.Money;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.penalty.DeductionRules;
import redress.penalty.Purse;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.time.IsoWeek;
import redress.tree.Malformed;

/** What a week is charged to whom, from the proposal to finance, on any store. */
public abstract class AssessmentContract {
  /** A new company under that procedure document. */
  protected abstract ExampleCompany company(String document);

  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  /** Wednesday, 10:00 in Shanghai. */
  private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");

  /** From the evening before the Mid-Autumn days off of 2026 until the morning after them. */
  private static final Instant HOLIDAY_EVE = Instant.parse("2026-09-24T15:00:00Z");

  private static final Instant AFTER_HOLIDAY = Instant.parse("2026-09-27T01:00:00Z");

  private static final Department GM_OFFICE = new Department("GM_OFFICE");

  private ExampleWeek week;

  @BeforeEach
  void begin() {
    week = new ExampleWeek(company(DOCUMENT));
  }

  @Test
  void a_week_goes_from_the_proposal_to_finance_I_30_I_31_I_33_I_34_I_06() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    week.ends();
    week.compiled();
    week.entered("500.50");

    var proposed = week.proposed();
    assertEquals(State.PROPOSED, proposed.state());
    assertEquals(
        List.of("10.00 CNY", "60.04 CNY", "240.16 CNY"),
        proposed.assessment().items().stream().map(it -> it.money().toString()).toList());
    var fine = proposed.assessment().items().getFirst();
    assertEquals("I-31", fine.rule().id());
    assertEquals(new Charge.OnLeader("LEADER", "manufacturing-head"), fine.charge());
    assertEquals("1 × 10.00 CNY", fine.steps().getLast().text());
    var supervisor = proposed.assessment().items().get(1);
    assertEquals("I-34", supervisor.rule().id());
    assertEquals(new Charge.OnLeader("SUPERVISOR", "manufacturing-head"), supervisor.charge());
    assertEquals("500.50 CNY lies beyond 500", supervisor.steps().getFirst().text());

    assertEquals(State.HEAD_SIGNED, week.signed("quality-head").state());
    var signed = week.signed("gm");
    assertEquals(State.GM_SIGNED, signed.state());
    var owed = signed.obligations().getFirst();
    assertEquals(ObligationKind.PENALTY_ALLOCATION, owed.kind());
    assertEquals(MANUFACTURING, owed.holder());
    assertEquals(Instant.parse("2026-12-03T01:00:00Z"), owed.term().at());

    var share = signed.assessment().items().getLast();
    var allocated =
        week.allocated(
            "manufacturing-head",
            share.id(),
            List.of(new Given("manufacturing-clerk", yuan("240.16"))));
    assertEquals(State.ALLOCATED, allocated.state());
    assertFalse(allocated.obligations().getFirst().open());

    var executed = week.executed("finance-clerk", NEXT_MONDAY);
    assertEquals(State.FINANCE_EXECUTED, executed.state());
    assertEquals(NEXT_MONDAY, executed.assessment().course().executed().at());
    assertEquals(
        "ALREADY_EXECUTED", refused(() -> week.executed("finance-clerk", NEXT_MONDAY)).code());

    var history = week.company().ports().history();
    var types =
        week.in(() -> history.read(executed.assessment().subject(), 0, 20)).stream()
            .map(link -> link.event().entry().type())
            .toList();
    assertEquals(
        List.of(
            "ASSESSMENT_PROPOSED",
            "ASSESSMENT_COUNTERSIGNED",
            "ASSESSMENT_SIGNED",
            "OBLIGATION_BEGAN",
            "PENALTY_ALLOCATED",
            "OBLIGATION_FULFILLED",
            "FINANCE_EXECUTED"),
        types);
    assertTrue(
        week.in(() -> new Verification(history).verify(week.company().id())).broken().isEmpty());
  }

  @Test
  void finance_sees_an_assessment_only_once_everybody_has_signed_I_30_I_06() {
    costs("100.00");
    assertThrows(Unknown.class, () -> week.assessment("finance-head"));
    assertThrows(Unknown.class, () -> week.executed("finance-head", NEXT_MONDAY));
    assertEquals(List.of(), listed("finance-head"));
    assertEquals(1, listed("quality-clerk").size());
    week.signed("quality-head");
    assertThrows(Unknown.class, () -> week.assessment("finance-head"));
    week.signed("gm");
    assertEquals(State.GM_SIGNED, week.assessment("finance-head").state());
    assertEquals(1, listed("finance-head").size());
  }

  @Test
  void finance_carries_out_and_changes_nothing_I_06() {
    var share = costs("100.00").assessment().items().getLast();
    week.signed("quality-head");
    week.signed("gm");
    var early = refused(() -> week.executed("finance-head", NEXT_MONDAY));
    assertEquals("NOT_ALLOCATED", early.code());
    assertEquals("I-33", early.rule().id());
    assertEquals("I-30", refused(() -> week.signed("finance-head")).rule().id());
    assertEquals(
        "DUTY_NOT_YOURS",
        refused(() -> week.allocated("finance-head", share.id(), List.of())).code());
    week.allocated(
        "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
    var notFinance = refused(() -> week.executed("quality-head", NEXT_MONDAY));
    assertEquals("I-06", notFinance.rule().id());
    assertEquals(
        "EXECUTED_BEFORE_SIGNED",
        refused(() -> week.executed("finance-head", NEXT_MONDAY.minusSeconds(1))).code());
    assertEquals(
        "IN_THE_FUTURE",
        refused(() -> week.executed("finance-head", NEXT_MONDAY.plusSeconds(1))).code());
  }

  @Test
  void nobody_is_charged_while_somebody_objects_S4_25() {
    week = new ExampleWeek(company(objecting("X-2")));
    var it = week.determined(MANUFACTURING);
    var share = assessed("100.00").assessment().items().getLast();
    week.signed("quality-head");
    week.signed("gm");
    week.allocated(
        "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
    var filed = objects(it.id());
    var frozen = refused(() -> week.executed("finance-head", NEXT_MONDAY));
    assertEquals("PENALTY_FROZEN", frozen.code());
    assertEquals("X-2", frozen.rule().id());
    decides(it.id(), filed, false, List.of());
    assertEquals(State.FINANCE_EXECUTED, week.executed("finance-head", NEXT_MONDAY).state());
  }

  @Test
  void what_a_week_takes_of_pay_is_carried_into_later_months_and_made_good_there_L_01_S4_25() {
    week = new ExampleWeek(company(objecting("X-2")));
    var it = week.determined(MANUFACTURING);
    var other = week.determined(PURCHASING);
    var items = assessed("500.50", "100.00").assessment().items();
    week.signed("quality-head");
    week.signed("gm");
    week.allocated(
        "manufacturing-head", items.get(1).id(), List.of(new Given("manufacturing-clerk", null)));
    week.allocated(
        "purchasing-head", items.get(3).id(), List.of(new Given("purchasing-clerk", null)));
    var clerk = "manufacturing-clerk";
    var payers =
        week.payers().stream()
            .map(
                payer ->
                    payer.user().equals(clerk)
                        ? new TakeFromPay.Payer(
                            clerk, new Pay(yuan("2790.00"), yuan("2690.00"), null), payer.basis())
                        : payer)
            .toList();
    week.executed("finance-head", NEXT_MONDAY, payers);
    assertEquals(
        Map.of("2026-11", "100.00 CNY", "2026-12", "100.00 CNY", "2027-01", "40.16 CNY"),
        taken(clerk));
    assertEquals(Map.of("2026-11", "80.00 CNY"), taken("purchasing-clerk"));
    var assessments = week.company().ports().assessments();
    var company = week.company().id();
    assertEquals(1, week.in(() -> assessments.charging(company, it.id(), null, 9)).size());
    assertEquals(List.of(), week.in(() -> assessments.charging(company, it.id(), WEEK, 9)));
    assertEquals(List.of(), week.in(() -> assessments.charging(company, new UUID(1, 1), null, 9)));
    var filed = objects(it.id());
    decides(it.id(), filed, true, List.of(new DisputedCharges.Given(items.get(0).id(), null)));
    assertEquals(
        Map.of("2026-11", "100.00 CNY", "2026-12", "-100.00 CNY", "2027-01", "0.00 CNY"),
        taken(clerk));
    assertEquals(Map.of("2026-11", "80.00 CNY"), taken("purchasing-clerk"));
    var bill = week.assessment("finance-head").assessment().bill();
    assertEquals("240.16 CNY", bill.items().get(1).money().toString());
    assertEquals("0.00 CNY", bill.charged(bill.items().get(1)).toString());
    assertEquals("80.00 CNY", bill.charged(bill.items().get(3)).toString());
    assertEquals(1, week.in(() -> assessments.charging(company, other.id(), null, 9)).size());
  }

  private Map<String, String> taken(String user) {
    var purse = new Purse(user, DeductionRules.Kind.LOSS);
    var deductions = week.company().ports().deductions();
    var found =
        week.in(() -> deductions.taken(week.company().id(), Set.of(purse), YearMonth.of(2026, 1)));
    var told = new TreeMap<String, String>();
    found
        .getOrDefault(purse, Map.of())
        .forEach((month, money) -> told.put(month.toString(), money.toString()));
    return told;
  }

  private PetitionMemo objects(UUID complaint) {
    return week.company()
        .useCases()
        .memos()
        .file()
        .handle(
            new FileMemo.Command(
                week.person("manufacturing-head"), complaint, Against.PENALTY, "not ours"))
        .parts(PetitionMemo.class)
        .getFirst();
  }

  private void decides(
      UUID complaint, PetitionMemo memo, boolean upheld, List<DisputedCharges.Given> charges) {
    week.company()
        .useCases()
        .memos()
        .decide()
        .handle(
            new DecideMemo.Command(
                week.person("gm"),
                complaint,
                memo.id().value(),
                1,
                upheld,
                "it was theirs",
                charges));
  }

  @Test
  void all_losses_are_known_before_a_week_is_assessed_I_29() {
    week.determined(MANUFACTURING);
    week.ends();
    assertThrows(Unknown.class, week::proposed);
    week.compiled();
    var refusal = refused(week::proposed);
    assertEquals("LOSSES_MISSING", refusal.code());
    assertEquals("I-29", refusal.rule().id());
    assertEquals(1, refusal.findings().size());
    week.entered("1.00");
    week.proposed();
    assertEquals("ALREADY_ASSESSED", refused(week::proposed).code());
  }

  @Test
  void the_head_signs_before_the_general_manager_and_each_once_I_30() {
    costs("100.00");
    var early = refused(() -> week.signed("gm"));
    assertEquals("NOT_YOUR_SIGNATURE", early.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, early.kind());
    assertEquals("I-30", early.rule().id());
    week.signed("quality-head");
    assertEquals("NOT_YOUR_SIGNATURE", refused(() -> week.signed("quality-head")).code());
    week.signed("gm");
    assertEquals("ALREADY_SIGNED", refused(() -> week.signed("gm")).code());
  }

  @Test
  void another_holder_of_the_duty_in_the_document_refuses_the_signer_I_30() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replaceFirst(
                    "(\"SIGN_ASSESSMENT\": \\{\\s+\"by\": \\[\\s+)[^\\n]+DEPARTMENT_HEAD\"},",
                    "$1")));
    costs("100.00");
    var refusal = refused(() -> week.signed("quality-head"));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertEquals("I-30", refusal.rule().id());
    var possible = week.assessment().possible(week.person("quality-head"));
    assertEquals("DUTY_NOT_YOURS", possible.get(3).refusal().code());
  }

  @Test
  void another_state_in_the_document_is_how_far_a_signature_leads_I_30() {
    week = new ExampleWeek(company(DOCUMENT.replace("\"HEAD_SIGNED\"", "\"PROPOSED\"")));
    costs("100.00");
    assertEquals(State.PROPOSED, week.signed("quality-head").state());
    assertEquals(State.GM_SIGNED, week.signed("gm").state());
    var back = DOCUMENT.replace("\"GM_SIGNED\"", "\"HEAD_SIGNED\"");
    assertThrows(Malformed.class, () -> Procedure.read(Json.tree(back)));
  }

  @Test
  void another_order_in_the_document_is_the_order_of_signatures_I_30() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replace(
                    "\"signer\": {\"department\": \"QUALITY\", \"position\": \"DEPARTMENT_HEAD\"}",
                    "\"signer\": {\"department\": \"FINANCE\", \"position\":"
                        + " \"DEPARTMENT_HEAD\"}")));
    costs("100.00");
    var refusal = refused(() -> week.signed("quality-head"));
    assertTrue(refusal.getMessage().contains("DEPARTMENT_HEAD of FINANCE"), refusal.getMessage());
  }

  @Test
  void nobody_signs_what_names_them_and_a_substitute_signs_instead_I_30() {
    week.determined(QUALITY);
    assessed("100.00");
    var named = refused(() -> week.signed("quality-head"));
    assertEquals("NAMED_IN_ASSESSMENT", named.code());
    assertEquals("I-30", named.rule().id());
    assertEquals(
        "DUTY_NOT_YOURS", refused(() -> week.appointed("quality-head", 1, "deputy-gm")).code());
    assertEquals(
        "SUBSTITUTE_NOT_ALLOWED", refused(() -> week.appointed("gm", 1, "sales-clerk")).code());
    assertEquals("SUBSTITUTE_NAMED", refused(() -> week.appointed("gm", 1, "quality-head")).code());
    assertEquals("NO_SUCH_PERSON", refused(() -> week.appointed("gm", 1, "nobody")).code());
    assertEquals("NO_SUCH_SIGNATURE", refused(() -> week.appointed("gm", 3, "gm")).code());
    assertEquals(
        "SUBSTITUTE_NOT_NEEDED", refused(() -> week.appointed("gm", 2, "deputy-gm")).code());
    week.appointed("gm", 1, "deputy-gm");
    assertEquals("SUBSTITUTE_SIGNS", refused(() -> week.signed("quality-head")).code());
    assertEquals(State.HEAD_SIGNED, week.signed("deputy-gm").state());
    assertEquals("ALREADY_SIGNED", refused(() -> week.appointed("gm", 1, "quality-clerk")).code());
    assertEquals(State.GM_SIGNED, week.signed("gm").state());
  }

  @Test
  void a_general_manager_who_is_named_appoints_from_the_documents_list_I_30() {
    week.determined(GM_OFFICE);
    week.ends();
    week.compiled();
    week.entered("100.00");
    week.proposed(WEEK, Map.of(GM_OFFICE, "gm"));
    week.signed("quality-head");
    assertEquals("NAMED_IN_ASSESSMENT", refused(() -> week.signed("gm")).code());
    assertEquals(
        "SUBSTITUTE_NOT_ALLOWED", refused(() -> week.appointed("gm", 2, "quality-clerk")).code());
    week.appointed("gm", 2, "deputy-gm");
    assertEquals(State.GM_SIGNED, week.signed("deputy-gm").state());
  }

  @Test
  void nobody_signs_in_two_places_I_30() {
    week.determined(QUALITY);
    week.determined(GM_OFFICE);
    week.ends();
    week.compiled();
    week.entered("100.00", "100.00");
    week.proposed(WEEK, Map.of(GM_OFFICE, "gm"));
    week.appointed("gm", 1, "deputy-gm");
    assertEquals("SIGNS_ELSEWHERE", refused(() -> week.appointed("gm", 2, "deputy-gm")).code());
  }

  @Test
  void a_change_after_a_signature_takes_it_away_I_30() {
    costs("100.00");
    week.signed("quality-head");
    week.entered("800.00");
    var again = week.assessment();
    assertEquals(State.PROPOSED, again.state());
    assertEquals(List.of(), again.assessment().course().signatures().given());
    assertEquals(Money.of("84.00", "CNY"), again.assessment().items().getFirst().money());

    week.signed("quality-head");
    assertEquals(State.PROPOSED, week.revised().state());
    week.signed("quality-head");
    week.signed("gm");
    assertEquals("ALREADY_SIGNED", refused(() -> week.entered("1.00")).code());
    assertEquals("ALREADY_SIGNED", refused(week::revised).code());
    assertEquals(Money.of("800.00", "CNY"), week.list().list().items().getFirst().cost().freight());
  }

  @Test
  void only_the_newest_version_is_signed_I_30() {
    costs("100.00");
    var stale = new SignAssessment.Command(week.person("quality-head"), WEEK, 7);
    assertThrows(Stale.class, () -> week.weeks().assessments().sign().handle(stale));
  }

  @Test
  void the_head_of_quality_waives_days_off_before_signing_I_31() {
    holiday();
    var proposed = week.proposed();
    var fine = proposed.assessment().items().getFirst();
    assertEquals(Money.of("30.00", "CNY"), fine.money());
    assertEquals(
        "DUTY_NOT_YOURS",
        refused(() -> week.waived("quality-clerk", fine.id(), "2026-09-25")).code());
    var foreign = refused(() -> week.waived("quality-head", fine.id(), "2026-09-24"));
    assertEquals("NO_DAY_OFF_INSIDE", foreign.code());
    assertEquals("I-31", foreign.rule().id());
    assertEquals("NO_DAY_OFF_INSIDE", refused(() -> week.waived("quality-head", fine.id())).code());

    var waived = week.waived("quality-head", fine.id(), "2026-09-25", "2026-09-26");
    var next = waived.assessment().items().getFirst();
    assertEquals(Money.of("10.00", "CNY"), next.money());
    assertEquals("the plant was closed", ((Ground.Late) next.ground()).waiver().reason());

    var revised = week.revised().assessment().items().getFirst();
    assertEquals(Money.of("10.00", "CNY"), revised.money());
    week.signed("quality-head");
    assertEquals(
        "ALREADY_SIGNED",
        refused(() -> week.waived("quality-head", revised.id(), "2026-09-25")).code());
  }

  @Test
  void a_waiver_for_one_department_is_not_another_departments_that_was_late_as_long_I_31() {
    var one = week.determined(MANUFACTURING);
    for (var department : List.of(MANUFACTURING, PURCHASING)) {
      week.owed(ObligationKind.MEASURES, one, department, HOLIDAY_EVE, AFTER_HOLIDAY);
    }
    week.ends();
    week.compiled();
    week.entered("0.00");
    var fines = week.proposed().assessment().items();
    assertEquals(List.of("30.00 CNY", "30.00 CNY"), charged(fines));
    var waived = fines.getFirst();

    week.waived("quality-head", waived.id(), "2026-09-25", "2026-09-26");
    var revised = week.revised().assessment().items();

    assertEquals(List.of("10.00 CNY", "30.00 CNY"), charged(revised));
    assertEquals(waived.department(), revised.getFirst().department());
    assertNull(((Ground.Late) revised.getLast().ground()).waiver());
  }

  @Test
  void a_cost_has_no_days_off_to_waive_I_31() {
    var share = costs("100.00").assessment().items().getFirst();
    assertEquals(
        "NOTHING_TO_WAIVE",
        refused(() -> week.waived("quality-head", share.id(), "2026-10-01")).code());
  }

  @Test
  void lateness_is_charged_once_and_only_when_it_has_ended_I_31() {
    var one = week.determined(MANUFACTURING);
    var open = week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, null);
    var bill = assessed("0.00").assessment().bill();
    assertEquals(List.of(), bill.items());
    assertEquals(5, bill.growing().getFirst().days());
    assertEquals(Money.of("50.00", "CNY"), bill.growing().getFirst().money());

    week.save(open.fulfilled(NEXT_MONDAY.plusSeconds(1)));
    assertEquals(1, week.revised().assessment().bill().growing().size());
    week.company().clock().advance(Duration.ofDays(7));
    week.compiled(WEEK.next());
    var next = week.proposed(WEEK.next(), Map.of()).assessment();
    assertEquals(Money.of("50.00", "CNY"), next.items().getFirst().money());
    week.company().clock().advance(Duration.ofDays(7));
    week.compiled(WEEK.next().next());
    assertEquals(List.of(), week.proposed(WEEK.next().next(), Map.of()).assessment().items());
  }

  @Test
  void what_was_withdrawn_is_fined_until_then_and_what_was_in_time_is_not_I_31() {
    var one = week.determined(MANUFACTURING);
    week.save(
        week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, null)
            .withdrawn(DUE.plus(Duration.ofHours(25)), "cancelled"));
    week.owed(ObligationKind.MEASURES, one, PURCHASING, DUE, DUE);
    week.save(
        week.owed(ObligationKind.MEASURES, one, QUALITY, DUE, null)
            .withdrawn(DUE.minusSeconds(1), "cancelled"));
    week.owed(ObligationKind.FORWARD, one, QUALITY, DUE, DUE.plusSeconds(60));
    var items = assessed("0.00").assessment().items();
    assertEquals(List.of("20.00 CNY"), items.stream().map(it -> it.money().toString()).toList());
  }

  @Test
  void a_departments_plan_is_fined_over_the_union_of_what_was_overdue_I_32() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE, DUE.plus(Duration.ofHours(30)));
    week.owed(
        ObligationKind.EXECUTION,
        one,
        MANUFACTURING,
        DUE.plus(Duration.ofHours(20)),
        DUE.plus(Duration.ofHours(40)));
    var item = assessed("0.00").assessment().items().getFirst();
    assertEquals(Money.of("40.00", "CNY"), item.money());
    assertEquals("I-32", item.rule().id());
    assertEquals(2, ((Ground.Late) item.ground()).obligations().size());
  }

  @Test
  void a_plan_with_something_still_overdue_waits_for_it_I_32() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE, DUE.plus(Duration.ofHours(30)));
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE.plus(Duration.ofHours(20)), null);
    var bill = assessed("0.00").assessment().bill();
    assertEquals(List.of(), bill.items());
    assertEquals(1, bill.growing().size());
  }

  @Test
  void each_action_counts_for_itself_where_the_document_says_so_I_32() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replace(
                    "\"perDay\": 20, \"cap\": null, \"counting\": \"PER_PLAN\"",
                    "\"perDay\": 20, \"cap\": null, \"counting\": \"PER_ACTION\"")));
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE, DUE.plus(Duration.ofHours(30)));
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE, DUE.plus(Duration.ofHours(30)));
    assertEquals(
        Money.of("80.00", "CNY"), assessed("0.00").assessment().items().getFirst().money());
  }

  @Test
  void a_department_with_several_leaders_or_none_needs_to_be_told_who_led_it_I_31() {
    var ports = week.company().ports();
    var second =
        new Person(
            week.company().id(), "second-head", MANUFACTURING, new Position("DEPARTMENT_HEAD"));
    week.in(
        () -> {
          ports.accounts().save(new Account(second, "secret", true), Tenure.ALWAYS);
          return null;
        });
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var refusal = refused(week::proposed);
    assertEquals("LEADER_UNCLEAR", refusal.code());
    assertEquals("I-31", refusal.rule().id());
    assertEquals("/leaders/MANUFACTURING", refusal.findings().getFirst().pointer());
    assertEquals(
        "LEADER_UNCLEAR",
        refused(() -> week.proposed(WEEK, Map.of(MANUFACTURING, "nobody"))).code());
    var charge =
        week.proposed(WEEK, Map.of(MANUFACTURING, "second-head"))
            .assessment()
            .items()
            .getFirst()
            .charge();
    assertEquals(new Charge.OnLeader("SUPERVISOR", "second-head"), charge);
  }

  @Test
  void a_named_leader_stays_named_until_another_is_I_31() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    week.proposed(WEEK, Map.of(MANUFACTURING, "manufacturing-clerk"));
    week.entered("800.00");
    assertEquals("manufacturing-clerk", supervisor(week.assessment()));
    assertEquals("manufacturing-clerk", supervisor(week.revised()));
    moved("manufacturing-clerk", QUALITY);
    week.entered("100.00");
    assertEquals("manufacturing-clerk", supervisor(week.assessment()));
    week.signed("quality-head");
    assertEquals("manufacturing-clerk", supervisor(week.revised()));
    assertEquals(
        "manufacturing-head",
        supervisor(week.revised(Map.of(MANUFACTURING, "manufacturing-head"))));
    assertEquals("manufacturing-head", supervisor(week.revised()));
  }

  @Test
  void whoever_is_spared_by_naming_another_signs_and_waives_nothing_I_30_I_31_S6() {
    week.determined(QUALITY);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var spared = week.proposed(WEEK, Map.of(QUALITY, "quality-clerk"));
    assertEquals("quality-clerk", supervisor(spared));
    var refusal = refused(() -> week.signed("quality-head"));
    assertEquals("NAMED_IN_ASSESSMENT I-30", refusal.code() + " " + refusal.rule().id());
    assertEquals(
        "somebody else was named where the accounts show quality-head, who therefore signs nothing"
            + " of it; a substitute is appointed",
        refusal.getMessage());
    var waive = spared.assessment().mayWaive("quality-head", spared.procedure().assessment());
    assertEquals(Optional.of("NAMED_IN_ASSESSMENT"), waive.map(Refusal::code));
    assertEquals("quality-clerk", supervisor(week.revised()));
    assertEquals("NAMED_IN_ASSESSMENT", refused(() -> week.signed("quality-head")).code());
    week.revised(Map.of(QUALITY, "quality-head"));
    assertEquals(
        "an item names quality-head, who therefore signs nothing of it; a substitute is appointed",
        refused(() -> week.signed("quality-head")).getMessage());
  }

  @Test
  void who_is_named_as_a_leader_is_a_person_of_that_department_I_31() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var named =
        Map.of(
            new Department("FOO"),
            "gm",
            MANUFACTURING,
            "gm",
            PURCHASING,
            "nobody",
            QUALITY,
            "quality-clerk");
    var refusal = refused(() -> week.proposed(WEEK, named));
    assertEquals("LEADER_UNCLEAR", refusal.code());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertEquals("I-31", refusal.rule().id());
    assertEquals(
        List.of(
            "/leaders/FOO DEPARTMENT_NOT_IN_PROCEDURE I-31",
            "/leaders/MANUFACTURING NOT_OF_DEPARTMENT I-31",
            "/leaders/PURCHASING NO_SUCH_PERSON I-31"),
        refusal.findings().stream()
            .map(it -> "%s %s %s".formatted(it.pointer(), it.code(), it.rule().id()))
            .toList());
    assertThrows(Unknown.class, week::assessment);
    week.proposed();
    assertEquals(
        "LEADER_UNCLEAR", refused(() -> week.revised(Map.of(MANUFACTURING, "sales-clerk"))).code());
    assertEquals("manufacturing-head", supervisor(week.assessment()));
  }

  @Test
  void each_fine_goes_to_whoever_led_at_its_due_moment_I_31() {
    var early = week.determined(MANUFACTURING);
    var late = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, early, MANUFACTURING, DUE, DUE.plusSeconds(60));
    var second = DUE.plus(Duration.ofHours(24));
    week.owed(ObligationKind.MEASURES, late, MANUFACTURING, second, second.plusSeconds(60));
    week.ends();
    handedOver("manufacturing-clerk", DUE.plusSeconds(1));
    week.compiled();
    week.entered("0.00", "0.00");
    var items = week.proposed().assessment().items();
    assertEquals(
        List.of("manufacturing-head", "manufacturing-clerk"),
        items.stream().map(it -> ((Charge.OnLeader) it.charge()).user()).toList());
    assertEquals(
        List.of(
            "At Wed 2026-11-25 10:00 +08:00, when it was due, MANUFACTURING was led by its"
                + " DEPARTMENT_HEAD, for as long as posts have been recorded",
            "At Thu 2026-11-26 10:00 +08:00, when it was due, MANUFACTURING was led by its"
                + " DEPARTMENT_HEAD, since Wed 2026-11-25 10:00:01 +08:00"),
        items.stream().map(it -> it.steps().getFirst().text()).toList());
    assertEquals("manufacturing-clerk", items.getLast().steps().getFirst().result());
    assertEquals("I-31", items.getLast().steps().getFirst().rule().id());
  }

  @Test
  void a_plan_that_two_led_makes_two_fines_and_a_waiver_keeps_the_leader_I_31_I_32() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.EXECUTION, one, MANUFACTURING, DUE, DUE.plus(Duration.ofHours(30)));
    var second = DUE.plus(Duration.ofHours(20));
    week.owed(
        ObligationKind.EXECUTION, one, MANUFACTURING, second, second.plus(Duration.ofHours(3)));
    week.ends();
    handedOver("manufacturing-clerk", second);
    week.compiled();
    week.entered("0.00");
    var items = week.proposed().assessment().items();
    assertEquals(
        List.of("40.00 CNY manufacturing-head", "20.00 CNY manufacturing-clerk"),
        items.stream()
            .map(it -> it.money() + " " + ((Charge.OnLeader) it.charge()).user())
            .toList());
  }

  @Test
  void days_off_are_waived_for_whoever_led_then_I_31() {
    holiday();
    handedOver("manufacturing-clerk", week.company().clock().instant());
    var fine = week.proposed().assessment().items().getFirst();
    var waived =
        week.waived("quality-head", fine.id(), "2026-09-25").assessment().items().getFirst();
    assertEquals(fine.charge(), waived.charge());
    assertEquals(fine.steps().getFirst(), waived.steps().getFirst());
    assertEquals("manufacturing-head", waived.steps().getFirst().result());
  }

  @Test
  void where_nobody_led_at_the_due_moment_a_name_is_asked_for_I_31() {
    var one = week.determined(MANUFACTURING);
    week.in(
        () -> {
          var accounts = week.company().ports().accounts();
          var head = accounts.find(week.company().id(), "manufacturing-head").orElseThrow();
          accounts.save(new Account(head.person(), head.secret(), false), DUE.minusSeconds(1));
          accounts.save(head, DUE.plusSeconds(1));
          return null;
        });
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    week.ends();
    week.compiled();
    week.entered("0.00");
    var refusal = refused(week::proposed);
    assertEquals("LEADER_UNCLEAR", refusal.code());
    assertEquals("I-31", refusal.rule().id());
    assertEquals("/leaders/MANUFACTURING", refusal.findings().getFirst().pointer());
    assertTrue(refusal.getMessage().contains("2026-11-25T02:00:00Z"), refusal.getMessage());
    var named =
        week.proposed(WEEK, Map.of(MANUFACTURING, "manufacturing-clerk"))
            .assessment()
            .items()
            .getFirst();
    assertEquals(new Charge.OnLeader("LEADER", "manufacturing-clerk"), named.charge());
    assertTrue(named.steps().getFirst().text().endsWith("was led by whoever was named"));
  }

  @Test
  void whoever_led_and_has_left_the_department_may_still_be_named_I_31() {
    week.determined(MANUFACTURING);
    moved("manufacturing-clerk", QUALITY);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var named = week.proposed(WEEK, Map.of(MANUFACTURING, "manufacturing-clerk"));
    assertEquals("manufacturing-clerk", supervisor(named));
  }

  @Test
  void another_rule_and_position_in_the_document_find_another_leader_I_31() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replace(
                    "\"positions\": [\"DEPARTMENT_HEAD\", \"SALES_MANAGER\"], \"rule\": \"I-31\"",
                    "\"positions\": [\"CLERK\"], \"rule\": \"X-1\"")));
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    var item = assessed("0.00").assessment().items().getFirst();
    assertEquals(new Charge.OnLeader("LEADER", "manufacturing-clerk"), item.charge());
    var step = item.steps().getFirst();
    assertEquals("X-1", step.rule().id());
    assertTrue(step.text().contains("led by its CLERK"), step.text());
  }

  @Test
  void an_assessment_charges_so_much_lateness_and_no_more_I_31() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    var later = DUE.plus(Duration.ofDays(7));
    var open = week.owed(ObligationKind.MEASURES, one, PURCHASING, later, null);
    week.ends();
    week.compiled();
    week.entered("0.00");
    week.company().clock().advance(Duration.ofDays(7));
    week.save(open.fulfilled(later.plusSeconds(60)));
    week.compiled(WEEK.next());
    var refusal = refused(() -> computed(WEEK.next()));
    assertEquals("WEEK_TOO_LARGE", refusal.code());
    assertEquals("I-31", refusal.rule().id());
    assertEquals(1, computed(WEEK).items().size());
    var second = computed(WEEK.next()).items();
    assertEquals(PURCHASING, second.getFirst().department());
    assertEquals(1, second.size());
  }

  /** The assessment of a week where one late duty is as much as one can charge. */
  private Assessment computed(IsoWeek of) {
    var ports = week.company().ports();
    var workdays = new Workdays(ports.companies(), ports.calendars());
    var desk =
        new CompanyDesk(
            ports.transactions(),
            ports.procedures(),
            workdays,
            ports.obligations(),
            ports.history(),
            ports.identities(),
            ports.clock(),
            () -> Entitlements.NONE);
    var propose =
        new ProposeAssessment(
            desk,
            ports.weeklyLists(),
            ports.assessments(),
            new Assessor(ports.assessments(), ports.accounts(), 1));
    return propose
        .handle(new ProposeAssessment.Command(week.person("quality-clerk"), of, Map.of()))
        .assessment();
  }

  @Test
  void each_item_is_shared_for_itself_I_34() {
    week.determined(MANUFACTURING);
    week.determined(MANUFACTURING);
    var items = assessed("400.00", "400.00").assessment().items();
    assertEquals(
        List.of("50.00 CNY", "200.00 CNY", "50.00 CNY", "200.00 CNY"),
        items.stream().map(it -> it.money().toString()).toList());
  }

  @Test
  void or_the_whole_week_of_a_department_where_the_document_says_so_I_34() {
    week = new ExampleWeek(company(DOCUMENT.replace("\"PER_ITEM\"", "\"DEPT_WEEK\"")));
    week.determined(MANUFACTURING);
    week.determined(MANUFACTURING);
    var items = assessed("400.00", "400.00").assessment().items();
    assertEquals(
        List.of("84.00 CNY", "336.00 CNY"),
        items.stream().map(it -> it.money().toString()).toList());
    assertEquals("800.00 CNY lies beyond 500", items.getFirst().steps().getFirst().text());
    assertEquals(2, ((Ground.Cost) items.getFirst().ground()).listItems().size());
  }

  @Test
  void a_share_is_allocated_to_the_departments_persons_to_the_cent_I_33() {
    var share = costs("100.00").assessment().items().getLast();
    assertEquals(
        "NOT_SIGNED",
        refused(() -> allocate(share, new Given("manufacturing-clerk", null))).code());
    week.signed("quality-head");
    week.signed("gm");
    var wrong =
        refused(
            () ->
                allocate(
                    share,
                    new Given("manufacturing-clerk", yuan("70.00")),
                    new Given("manufacturing-clerk", yuan("9.99")),
                    new Given("sales-clerk", yuan("-1.00"))));
    assertEquals("ALLOCATION_UNFIT", wrong.code());
    assertEquals("I-33", wrong.rule().id());
    assertEquals(
        List.of("GIVEN_TWICE", "NOT_OF_DEPARTMENT", "NEGATIVE", "SUM_DIFFERS"),
        wrong.findings().stream().map(Finding::code).toList());
    assertEquals("NOBODY_NAMED", refused(() -> allocate(share)).code());
    assertEquals(
        "PORTION_MISSING",
        refused(
                () ->
                    allocate(
                        share,
                        new Given("manufacturing-clerk", yuan("80.00")),
                        new Given("manufacturing-head", null)))
            .code());
    var other = week.assessment().assessment().items().getFirst();
    assertEquals(
        "NOTHING_TO_ALLOCATE",
        refused(() -> allocate(other, new Given("manufacturing-clerk", null))).code());
    assertEquals(
        "DUTY_NOT_YOURS",
        refused(
                () ->
                    week.allocated(
                        "purchasing-head",
                        share.id(),
                        List.of(new Given("manufacturing-clerk", null))))
            .code());
  }

  @Test
  void an_equal_allocation_loses_no_cent_and_is_made_once_I_33() {
    var share = costs("100.01").assessment().items().getLast();
    assertEquals(Money.of("80.01", "CNY"), share.money());
    week.signed("quality-head");
    week.signed("gm");
    var allocated =
        allocate(
            share, new Given("manufacturing-clerk", null), new Given("manufacturing-head", null));
    var charge = (Charge.OnPersons) allocated.assessment().item(share.id()).orElseThrow().charge();
    assertEquals(
        List.of("40.01 CNY", "40.00 CNY"),
        charge.portions().stream().map(it -> it.money().toString()).toList());
    assertEquals(
        "ALREADY_ALLOCATED",
        refused(() -> allocate(share, new Given("manufacturing-clerk", null))).code());
  }

  @Test
  void another_limit_in_the_document_moves_the_allocation_I_33() {
    week =
        new ExampleWeek(
            company(
                DOCUMENT.replace(
                    "\"fulfilledBy\": \"PENALTY_ALLOCATED\",\n"
                        + "      \"limit\": {\"workingDays\": 3}",
                    "\"fulfilledBy\": \"PENALTY_ALLOCATED\",\n"
                        + "      \"limit\": {\"workingDays\": 1}")));
    costs("100.00");
    week.signed("quality-head");
    Obligation owed = week.signed("gm").obligations().getFirst();
    assertEquals(Instant.parse("2026-12-01T01:00:00Z"), owed.term().at());
  }

  @Test
  void a_reader_is_told_what_he_may_do_I_30() {
    var share = costs("100.00").assessment().items().getLast();
    var possible = week.assessment().possible(week.person("quality-head"));
    assertEquals(
        List.of(
            "reviseAssessment",
            "waiveOffDays",
            "appointSubstitute",
            "signAssessment",
            "allocateShare",
            "executeAssessment"),
        possible.stream().map(AssessmentFile.Possible::operation).toList());
    assertNull(possible.get(3).refusal());
    assertEquals(share.id(), possible.get(4).item());
    assertEquals("DUTY_NOT_YOURS", possible.getLast().refusal().code());
  }

  private static String supervisor(AssessmentFile file) {
    return ((Charge.OnLeader) file.assessment().items().getFirst().charge()).user();
  }

  private void moved(String user, Department to) {
    var accounts = week.company().ports().accounts();
    week.in(
        () -> {
          var before = accounts.find(week.company().id(), user).orElseThrow();
          var person = before.person();
          accounts.save(
              new Account(
                  new Person(person.company(), user, to, person.position()),
                  before.secret(),
                  before.active()),
              week.company().clock().instant());
          return null;
        });
  }

  private void handedOver(String to, Instant since) {
    var ports = week.company().ports();
    new HandOverPost(ports)
        .handle(
            new HandOverPost.Command(
                week.company().id(), "manufacturing-head", to, null, since, "administrator"));
  }

  private AssessmentFile costs(String cost) {
    week.determined(MANUFACTURING);
    return assessed(cost);
  }

  private AssessmentFile assessed(String... costs) {
    week.ends();
    week.compiled();
    week.entered(costs);
    return week.proposed();
  }

  /** Late over the Mid-Autumn days off of 2026, in a week that is long over. */
  private void holiday() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, HOLIDAY_EVE, AFTER_HOLIDAY);
    week.ends();
    week.compiled();
    week.entered("0.00");
  }

  private static List<String> charged(List<Item> items) {
    return items.stream().map(it -> it.money().toString()).toList();
  }

  private AssessmentFile allocate(Item share, Given... persons) {
    return week.allocated("manufacturing-head", share.id(), List.of(persons));
  }

  private List<AssessmentFile> listed(String reader) {
    return week.weeks()
        .assessments()
        .list()
        .handle(new ListAssessments.Command(week.person(reader), null, 10));
  }

  private static Refusal refused(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(Refusal.class, work);
  }
}

package redress.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.FactRule.Type;
import redress.history.Changed;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;
import redress.testing.Told;
import redress.time.Pause;
import redress.tree.Malformed;
import redress.tree.Node;

/** What is known of a complaint, what follows from it, and to whom it goes. */
class IntakeTest {
  private static final Instant NOW = Example.MONDAY;
  private static final RuleId RULE = new RuleId("S0-15");
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  @Test
  void each_field_is_known_once_something_stands_in_its_place_and_not_before_I_07_S4_11() {
    var whole = Example.judged(Example.complaintId(1), 1).intake();
    for (var field : KeyField.values()) {
      assertFalse(field.knownIn(Intake.EMPTY), field::name);
      assertTrue(field.knownIn(whole), field::name);
    }
    var without = new Intake.Product(null, null, null, null, null, null, false);
    assertFalse(KeyField.SAMPLE.knownIn(of(without, null)));
  }

  @Test
  void a_fact_is_what_it_is_asked_for_as_S0_15() {
    assertEquals(List.of(), fits(Type.TEXT, "anything", ""));
    assertEquals(List.of("yes", "TRUE"), fits(Type.FLAG, "true", "false", "yes", "TRUE"));
    assertEquals(
        List.of("-1", "1.5", "1000000000"),
        fits(Type.NUMBER, "0", "999999999", "-1", "1.5", "1000000000"));
    assertEquals(List.of("C", ""), fits(Type.CODE, "A", "B", "C", ""));
    assertEquals(
        List.of("2026-02-29", "0000-01-01", "today"),
        fits(Type.DATE, "2024-02-29", "0001-01-01", "2026-02-29", "0000-01-01", "today"));
  }

  private static List<String> fits(Type type, String... values) {
    var codes = type == Type.CODE ? Set.of("A", "B") : Set.<String>of();
    var rule = new FactRule(type, codes, false, RULE);
    return Stream.of(values).filter(it -> rule.misfit("PLACE", it).isPresent()).toList();
  }

  @Test
  void whatever_is_wrong_with_facts_is_named_at_once_S0_15() {
    var asked =
        Map.of(
            "FLOOR", new FactRule(Type.NUMBER, Set.of(), true, RULE),
            "SIDE", new FactRule(Type.CODE, Set.of("LEFT", "RIGHT"), false, RULE));
    var other = new RuleId("S0-01");
    var faults =
        FactRule.faults(asked, Map.of("SIDE", "UP", "COLOUR", "red"), other).stream()
            .map(it -> it.code() + " " + it.rule() + " " + it.pointer() + ": " + it.sentence())
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "MISSING S0-15 /facts/FLOOR: FLOOR is required",
            "NOT_IN_PROCEDURE S0-01 /facts/COLOUR: the procedure does not ask for COLOUR; it asks"
                + " for [FLOOR, SIDE]",
            "NOT_IN_PROCEDURE S0-15 /facts/SIDE: UP is no SIDE; allowed is [LEFT, RIGHT]"),
        faults);
    assertEquals(
        "three is no FLOOR; allowed is NUMBER",
        asked.get("FLOOR").misfit("FLOOR", "three").orElseThrow().sentence());
    assertEquals(List.of(), FactRule.faults(asked, Map.of("FLOOR", "2", "SIDE", "LEFT"), other));
  }

  @Test
  void the_market_is_where_the_customer_is_unless_somebody_says_otherwise_S4_28() {
    assertEquals(Market.DOMESTIC, market("CN", null));
    assertEquals(Market.OVERSEAS, market("DE", null));
    assertEquals(Market.OVERSEAS, market("CN", Market.OVERSEAS));
    assertNull(market(null, null));
  }

  private static Market market(String country, Market given) {
    var rules = rules("pcb-manufacturer");
    var intake =
        new Intake(
            new Intake.Source(null, null, null, given, null),
            new Intake.Customer("East", null, country),
            Intake.EMPTY.product(),
            Intake.EMPTY.defect(),
            Intake.EMPTY.demands(),
            List.of());
    return draft(rules, intake).intake().source().market();
  }

  @Test
  void what_concerns_the_product_is_urgent_from_its_number_on_and_all_else_routine_H_3_H_4() {
    var rules = rules("general-feedback");
    assertEquals(
        Optional.of(Urgency.URGENT), rules.derivations().urgencyOf(facts("CATEGORY", "PRODUCT")));
    assertEquals(
        Optional.of(Urgency.ROUTINE), rules.derivations().urgencyOf(facts("CATEGORY", "OTHER")));
    assertEquals(Optional.of(Urgency.ROUTINE), rules.derivations().urgencyOf(Intake.EMPTY));
    assertEquals(Optional.empty(), rules("pcb-manufacturer").derivations().urgencyOf(Intake.EMPTY));
    var numbered = registered(draft(rules, facts("CATEGORY", "OTHER")), rules);
    assertEquals(
        List.of(
            "REGISTERED E-2 {/number null 261101} {/edition null equipment-manufacturer 1}"
                + " {/stage RECEIVED REGISTERED}",
            "JUDGED H-3 {/judgement/urgency null ROUTINE}"),
        Told.of(numbered));
    var amended = numbered.value().amend(facts("CATEGORY", "PRODUCT"), rules, NOW);
    assertEquals(
        List.of(
            "AMENDED F-1 {/facts/CATEGORY OTHER PRODUCT}",
            "JUDGED H-3 {/judgement/urgency ROUTINE URGENT}"),
        Told.of(amended));
  }

  @Test
  void who_asks_for_money_claims_and_who_is_granted_some_did_too_S1_09_S1_10() {
    var rules = rules("ticketing-platform");
    var claim = registered(draft(rules, asking(Demand.COMPENSATION_CLAIM)), rules).value();
    assertEquals(ComplaintClass.CLAIM, claim.judgement().kind());
    assertEquals(Severity.SERIOUS, claim.judgement().severity());
    assertEquals("S1-10", rules.derivations().rule(claim.judgement()).id());
    var appeal = registered(draft(rules, Intake.EMPTY), rules).value();
    assertEquals(ComplaintClass.APPEAL, appeal.judgement().kind());
    assertEquals(Severity.GENERAL, appeal.judgement().severity());
    assertEquals("S1-09", rules.derivations().rule(appeal.judgement()).id());
    var granted =
        rules
            .derivations()
            .granted(appeal.judgement(), Intake.EMPTY, Set.of(Demand.COMPENSATION_CLAIM));
    assertEquals(ComplaintClass.CLAIM, granted.kind());
    assertEquals(Severity.SERIOUS, granted.severity());
    assertEquals(
        appeal.judgement(),
        rules("pcb-manufacturer")
            .derivations()
            .granted(appeal.judgement(), Intake.EMPTY, Set.of(Demand.RETURN)));
    assertNull(rules("pcb-manufacturer").derivations().rule(Judgement.NONE));
  }

  @Test
  void a_grievance_goes_to_one_of_two_and_all_else_to_both_S0_10_S0_16() {
    var rules = rules("installation-manufacturer").forwarding();
    assertEquals("yes", missing(rules, Kind.GRIEVANCE, "QUALITY_CONTROL"));
    assertEquals("yes", missing(rules, Kind.GRIEVANCE, "SALES", "ENGINEERING"));
    assertEquals(
        "RECIPIENT_MISSING S0-10: a GRIEVANCE goes to one of [ENGINEERING, QUALITY_CONTROL]",
        missing(rules, Kind.GRIEVANCE, "MANUFACTURING"));
    assertEquals("yes", missing(rules, Kind.COMPLAINT, "MANUFACTURING", "ENGINEERING", "SALES"));
    assertEquals(
        "RECIPIENT_MISSING S0-16: the complaint also goes to [MANUFACTURING]",
        missing(rules, Kind.COMPLAINT, "ENGINEERING"));
    assertEquals(
        "RECIPIENT_MISSING S0-16: the complaint also goes to [ENGINEERING, MANUFACTURING]",
        missing(rules, null));
  }

  private static String missing(ForwardingRules rules, Kind kind, String... told) {
    return rules
        .missing(kind, Stream.of(told).map(Department::new).toList())
        .map(it -> "%s %s: %s".formatted(it.code(), it.rule(), it.getMessage()))
        .orElse("yes");
  }

  @Test
  void fields_are_waived_where_a_reason_may_stand_in_their_place_I_07() {
    var rules = rules("equipment-manufacturer");
    var it = draft(rules, of(new Intake.Product("XM-200", null, null), 3));
    assertEquals("NOTHING_TO_WAIVE I-07", waived(it, KeyField.SHIPPED_ON, rules));
    assertEquals("NOTHING_TO_WAIVE I-10", waived(it, KeyField.SAMPLE, rules));
    assertEquals("NOT_WAIVABLE I-07", waived(it, KeyField.CUSTOMER_NAME, rules));
    assertEquals("FIELD_KNOWN I-07", waived(it, KeyField.MODEL, rules));
    assertEquals(
        "[FIELD_WAIVED I-07 {/waivers/SERIAL_NUMBER null lost}: lost]",
        waived(it, KeyField.SERIAL_NUMBER, rules));
  }

  private static String waived(Complaint it, KeyField field, IntakeRules rules) {
    try {
      return Told.of(it.waive(field, "lost", "li", NOW, rules)).toString();
    } catch (Refusal refusal) {
      return refusal.code() + " " + refusal.rule();
    }
  }

  @Test
  void a_waiting_that_lasted_no_time_is_no_pause_I_10() {
    var later = NOW.plusSeconds(60);
    var rules = rules("equipment-manufacturer");
    var waiting = draft(rules, Intake.EMPTY).await("CUSTOMER_DATA", "a photo", "li", NOW, rules);
    assertEquals(List.of(), waiting.value().care().pauses(NOW));
    assertEquals(
        List.of(new Pause(NOW, later, "CUSTOMER_DATA")), waiting.value().care().pauses(later));
    var over = waiting.value().resume(later, rules);
    assertEquals(
        List.of("WAITING_ENDED I-10 {/waitings/0/to null %s}".formatted(later)), Told.of(over));
    assertEquals(Optional.empty(), over.value().care().open());
    assertEquals(
        List.of(new Pause(NOW, later, "CUSTOMER_DATA")),
        over.value().care().pauses(later.plusSeconds(9)));
  }

  @Test
  void history_must_have_told_what_stands_in_a_record_and_nothing_else() {
    var told =
        List.of(
            "/source/kind",
            "/customer/name",
            "/product/model",
            "/defect/quantity",
            "/demands/asked",
            "/facts/PLACE",
            "/judgement/urgency",
            "/stage",
            "/number");
    assertEquals(told, told.stream().filter(Retold::tells).toList());
    var others = List.of("/edition", "/photos/0", "/stages", "/numbers", "/waivers/PHOTO", "");
    assertEquals(List.of(), others.stream().filter(Retold::tells).toList());
    var file = new UUID(1, 2);
    assertEquals("/files/" + file + "/sha256", Retold.sha256(file));
    assertEquals(file, Retold.file(Retold.sha256(file)));
    assertNull(Retold.file("/files/" + file));
    assertNull(Retold.file("/photos/" + file + "/sha256"));
  }

  @Test
  void history_has_told_the_intake_but_for_its_files_the_judgement_the_stage_and_the_number() {
    var it = Example.registered(Example.verified(Example.complaintId(1), 1), MONTH, 3);
    var judged = it.judge(it.judgement().valid(Validity.VALID), null, RULE).value();
    assertEquals(
        List.of(
            "/source/receivedAt 2026-11-23T01:00:00.123456Z",
            "/source/channel PHONE",
            "/source/kind COMPLAINT",
            "/source/market DOMESTIC",
            "/source/occurredOn 2026-11-20",
            "/customer/name 华东装备有限公司",
            "/customer/contact 李工 138",
            "/customer/country CN",
            "/product/model XM-200",
            "/product/serialNumber SN-0042",
            "/product/shippedOn 2026-09-01",
            "/defect/description 主轴异响, 100% reproducible \\ noise_level",
            "/defect/quantity 3",
            "/defect/codes [A1, B2]",
            "/demands/asked [ON_SITE, REPLENISH]",
            "/demands/reportedBy manager",
            "/judgement/validity VALID",
            "/stage REGISTERED",
            "/number 261103"),
        Retold.of(judged).stream().map(one -> one.path() + " " + one.to()).toList());
  }

  @Test
  void what_history_never_told_of_old_cases_is_that_they_were_received_and_ran_unassessed_C_8() {
    var rules = rules("general-feedback");
    var it = registered(draft(rules, Intake.EMPTY), rules).value();
    assertEquals("[/stage RECEIVED]", untold(it));
    assertEquals("[/stage RECEIVED, /judgement/priority 0]", untold(ranked(it, 0)));
    assertEquals("[/stage RECEIVED]", untold(ranked(it, 1)));
  }

  private static Complaint ranked(Complaint it, int place) {
    return it.judge(it.judgement().ranked(place), null, RULE).value();
  }

  private static String untold(Complaint it) {
    return Retold.untold(it).stream().map(one -> one.path() + " " + one.to()).toList().toString();
  }

  @Test
  void a_complaint_is_about_one_piece_at_least_S4_11() {
    nonsense(() -> new Intake.Defect("bent", 0, List.of()));
    nonsense(() -> new Intake.Product(null, null, null, null, null, 0, null));
    nonsense(() -> new CaseNumber(Example.ACME, MONTH, 0, "261100"));
    assertEquals(1, new Intake.Defect("bent", 1, List.of()).quantity());
    assertNull(new Intake.Defect("bent", null, List.of()).quantity());
    var one = new Intake.Product(null, null, null, null, null, 1, null);
    assertEquals(1, one.deliveredQuantity());
    var rules = rules("pcb-manufacturer");
    assertEquals(List.of(), told(rules.misfits(of(one, 1))));
    assertEquals(List.of(), told(rules.misfits(of(one, null))));
    assertEquals(
        List.of("/defect/quantity DEFECT_MORE_THAN_DELIVERED"), told(rules.misfits(of(one, 2))));
  }

  @Test
  void nothing_has_happened_that_is_still_to_come_S4_11() {
    var today = LocalDate.of(2026, 11, 23);
    assertEquals(List.of(), told(dated(today, today).future(NOW, RULE)));
    assertEquals(
        List.of("/source/occurredOn IN_THE_FUTURE", "/product/shippedOn IN_THE_FUTURE"),
        told(dated(today.plusDays(3), today.plusDays(3)).future(NOW, RULE)));
  }

  private static Intake dated(LocalDate occurred, LocalDate shipped) {
    return new Intake(
        new Intake.Source(NOW, null, null, null, occurred),
        Intake.EMPTY.customer(),
        new Intake.Product(null, null, shipped),
        Intake.EMPTY.defect(),
        Intake.EMPTY.demands(),
        List.of());
  }

  @Test
  void without_the_moment_of_its_receipt_no_complaint_is_whole_S4_11() {
    var rules = rules("pcb-manufacturer");
    var known = Example.judged(Example.complaintId(1), 1).intake();
    var missing = "/source/receivedAt MISSING";
    assertFalse(told(rules.missing(known, Care.NONE, Map.of())).contains(missing));
    assertTrue(told(rules.missing(known.receivedAt(null), Care.NONE, Map.of())).contains(missing));
  }

  @Test
  void demands_are_named_in_the_kinds_of_message_that_have_to_name_some_A_6() {
    var empty = "/demands/asked MISSING";
    var some = demands(Set.of(Kind.COMPLAINT));
    assertEquals(List.of(empty), told(some.missing(kind(Kind.COMPLAINT))));
    assertEquals(List.of(), told(some.missing(kind(Kind.INQUIRY))));
    assertEquals(List.of(empty), told(demands(Set.of()).missing(kind(Kind.INQUIRY))));
    assertEquals(List.of(), told(some.missing(asking(Demand.RETURN))));
  }

  private static DemandRules demands(Set<Kind> leastFor) {
    return new DemandRules(Set.of(Demand.RETURN), 1, leastFor, null, RULE, RULE);
  }

  private static Intake kind(Kind kind) {
    return new Intake(
        new Intake.Source(NOW, null, kind, null, null),
        Intake.EMPTY.customer(),
        Intake.EMPTY.product(),
        Intake.EMPTY.defect(),
        Intake.EMPTY.demands(),
        List.of());
  }

  @Test
  void what_a_document_cannot_ask_of_a_complaint_is_told_S0_15_S4_28() {
    nonsense(() -> new FactRule(Type.CODE, Set.of(), true, RULE));
    nonsense(() -> new FactRule(Type.TEXT, Set.of("A"), true, RULE));
    nonsense(() -> new ForwardingRules.Choice(List.of(), RULE));
    var fact = "{\"%s\": {\"type\": \"TEXT\", \"required\": true, \"rule\": \"S0-15\"}}";
    assertEquals(Set.of("PLACE"), read(fact.formatted("PLACE"), FactRule::all).keySet());
    assertEquals(List.of("/place NOT_A_CODE"), faults(fact.formatted("place"), FactRule::all));
    var home = "{\"home\": \"%s\", \"rule\": \"S4-28\"}";
    assertEquals("CN", read(home.formatted("CN"), Derivations.Home::read).home());
    for (var none : List.of("cn", "CHN", "")) {
      assertEquals(1, faults(home.formatted(none), Derivations.Home::read).size(), none);
    }
  }

  private static <T> T read(String text, Function<Node, T> reader) {
    return Node.read(Json.tree(text), reader);
  }

  private static List<String> faults(String text, Function<Node, ?> reader) {
    return told(assertThrows(Malformed.class, () -> read(text, reader)).findings());
  }

  @Test
  void what_is_over_gets_no_number_any_more_and_what_was_not_said_is_no_difference() {
    var over = Example.judged(Example.complaintId(1), 1);
    assertNull(over.number());
    var refusal = new Gate(over, rules("pcb-manufacturer")).register().orElseThrow();
    assertEquals("CASE_OVER", refusal.code());
    var draft = Example.draft(Example.complaintId(1));
    assertEquals(draft, over(draft, Judgement.NONE));
    assertEquals(draft, over(draft, null));
    var track = draft.track();
    assertEquals(
        track,
        new Track(
            track.stage(), track.origin(), null, null, null, null, null, new TreeMap<>(), null));
    assertEquals(
        Intake.EMPTY,
        new Intake(
            Intake.EMPTY.source(),
            Intake.EMPTY.customer(),
            Intake.EMPTY.product(),
            Intake.EMPTY.defect(),
            Intake.EMPTY.demands(),
            List.of(),
            null));
  }

  private static Complaint over(Complaint it, Judgement judgement) {
    return new Complaint(
        it.id(),
        it.version(),
        it.edition(),
        it.intake(),
        it.care(),
        it.number(),
        it.track(),
        judgement);
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(it -> it.pointer() + " " + it.code()).toList();
  }

  private static void nonsense(Executable made) {
    assertThrows(IllegalArgumentException.class, made);
  }

  private static IntakeRules rules(String procedure) {
    return Procedure.read(Json.tree(ShippedProcedures.text(procedure))).intake();
  }

  private static Complaint draft(IntakeRules rules, Intake intake) {
    var origin = new Track.Origin(NOW, "clerk", null);
    return Complaint.draft(Example.complaintId(1), Example.EDITION, intake, rules, origin).value();
  }

  /** With a number, be it that it was verified before. */
  private static Changed<Complaint> registered(Complaint it, IntakeRules rules) {
    var number = new CaseNumber(Example.ACME, MONTH, 1, "261101");
    return it.register(number, Example.EDITION, new Track.Mark(NOW, "clerk"), rules);
  }

  private static Intake facts(String name, String value) {
    return new Intake(
        Intake.EMPTY.source(),
        Intake.EMPTY.customer(),
        Intake.EMPTY.product(),
        Intake.EMPTY.defect(),
        Intake.EMPTY.demands(),
        List.of(),
        new TreeMap<>(Map.of(name, value)));
  }

  private static Intake asking(Demand demand) {
    return new Intake(
        Intake.EMPTY.source(),
        Intake.EMPTY.customer(),
        Intake.EMPTY.product(),
        Intake.EMPTY.defect(),
        new Intake.Demands(new TreeSet<>(List.of(demand)), null),
        List.of());
  }

  private static Intake of(Intake.Product product, Integer defective) {
    return new Intake(
        Intake.EMPTY.source(),
        Intake.EMPTY.customer(),
        product,
        new Intake.Defect(null, defective, List.of()),
        Intake.EMPTY.demands(),
        List.of());
  }
}

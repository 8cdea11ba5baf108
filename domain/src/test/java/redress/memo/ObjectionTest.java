package redress.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;
import static redress.time.ExampleCalendars.CHINA;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.memo.Correcting.Charge;
import redress.memo.PetitionMemo.Decision;
import redress.money.Money;
import redress.organization.Department;
import redress.penalty.TakenBack;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.Limit;

/** A memo against what was decided, and what is left of charges when it is upheld. */
class ObjectionTest {
  private static final RuleId RULE = new RuleId("S4-25");
  private static final Department FACTORY = new Department("MANUFACTURING");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Mark MARK = new Mark(MONDAY, "gm");

  @Test
  void it_is_decided_once_and_by_somebody_else_S4_25() {
    var filed = filed(Against.PENALTY);
    assertEquals(Optional.empty(), filed.mayDecide());
    assertEquals(Optional.of("MEMO_OPEN"), filed.unfinished().map(Unfinished::code));
    assertEquals(Optional.of("MEMO_OPEN"), PetitionMemo.frozen(List.of(filed)).map(Refusal::code));
    assertEquals("OWN_MEMO", filed.mayDecide("li").orElseThrow().code());
    assertEquals(Optional.empty(), filed.mayDecide("gm"));
    var upheld = filed.decided(new Decision(true, "right", MARK));
    assertEquals("MEMO_UPHELD", upheld.entries().getFirst().type());
    assertEquals("right", upheld.entries().getFirst().reason());
    assertEquals(
        List.of(new Change("/memos/" + uuid(2) + "/upheld", null, "true")),
        upheld.entries().getFirst().changes());
    assertFalse(upheld.value().open());
    assertEquals(2, upheld.value().version());
    assertEquals(Optional.empty(), upheld.value().unfinished());
    assertEquals(Optional.empty(), PetitionMemo.frozen(List.of(upheld.value())));
    refused("MEMO_DECIDED", () -> upheld.value().decided(new Decision(false, "no", MARK)));
    var rejected = filed.decided(new Decision(false, "wrong", MARK));
    assertEquals("MEMO_REJECTED", rejected.entries().getFirst().type());
  }

  @Test
  void it_tells_who_objects_to_what_S4_25() {
    var entry =
        PetitionMemo.filed(id(), Against.DECISION, FACTORY, "unfair", MARK, RULE)
            .entries()
            .getFirst();
    assertEquals("MEMO_FILED", entry.type());
    assertEquals(
        List.of(
            new Change("/memos/" + uuid(2) + "/against", null, "DECISION"),
            new Change("/memos/" + uuid(2) + "/department", null, "MANUFACTURING"),
            new Change("/memos/" + uuid(2) + "/text", null, "unfair")),
        entry.changes());
  }

  @Test
  void it_comes_within_the_limit_and_not_an_instant_later_S4_25() {
    var rules = rules(10);
    var decided = Instant.parse("2026-11-02T03:00:00Z");
    var last = Instant.parse("2026-11-12T15:59:59Z");
    assertEquals(Optional.empty(), rules.tooLate(Against.PENALTY, decided, CHINA, last));
    var late = rules.tooLate(Against.PENALTY, decided, CHINA, last.plusNanos(1000)).orElseThrow();
    assertEquals("OBJECTION_TOO_LATE", late.code());
    assertEquals(RULE, late.rule());
    assertEquals(
        new RuleId("S4-27"),
        rules
            .tooLate(Against.UNFOUNDED, decided, CHINA, last.plusNanos(1000))
            .orElseThrow()
            .rule());
    assertEquals(
        Optional.empty(), rules(11).tooLate(Against.PENALTY, decided, CHINA, last.plusNanos(1000)));
  }

  @Test
  void several_charges_are_as_new_as_the_newest_and_decided_when_all_are_S4_25() {
    assertEquals(Optional.empty(), Decided.all(List.of()));
    var first = new Decided(MONDAY, MONDAY.plusSeconds(9));
    var second = new Decided(MONDAY.plusSeconds(5), MONDAY.plusSeconds(7));
    var open = new Decided(MONDAY.plusSeconds(1), null);
    assertEquals(Optional.of(open), Decided.all(List.of(open)));
    var both = Optional.of(new Decided(MONDAY.plusSeconds(5), MONDAY.plusSeconds(9)));
    assertEquals(both, Decided.all(List.of(first, second)));
    assertEquals(both, Decided.all(List.of(second, first)));
    assertEquals(
        Optional.of(new Decided(MONDAY.plusSeconds(5), null)),
        Decided.all(List.of(first, open, second)));
  }

  @Test
  void a_department_that_was_told_no_objects_only_to_what_is_new_since_S4_25() {
    var no = filed(Against.PENALTY).decided(new Decision(false, "wrong", MARK)).value();
    assertEquals(Optional.of("MEMO_REJECTED"), may(no, Against.PENALTY, FACTORY, Optional.empty()));
    var old = Optional.of(new Decided(MONDAY, null));
    assertEquals(Optional.of("MEMO_REJECTED"), may(no, Against.PENALTY, FACTORY, old));
    var fresh = Optional.of(new Decided(MONDAY.plusNanos(1000), null));
    assertEquals(Optional.empty(), may(no, Against.PENALTY, FACTORY, fresh));
    assertEquals(Optional.empty(), may(no, Against.DECISION, FACTORY, old));
    assertEquals(Optional.empty(), may(no, Against.PENALTY, new Department("SALES"), old));
    var yes = filed(Against.PENALTY).decided(new Decision(true, "right", MARK)).value();
    assertEquals(Optional.empty(), may(yes, Against.PENALTY, FACTORY, old));
    assertEquals(
        Optional.of("MEMO_OPEN"),
        may(filed(Against.PENALTY), Against.PENALTY, new Department("SALES"), old));
    var late = Optional.of(Decided.once(MONDAY.minusSeconds(20 * 86_400)));
    assertEquals(Optional.of("OBJECTION_TOO_LATE"), may(yes, Against.PENALTY, FACTORY, late));
  }

  private static Optional<String> may(
      PetitionMemo before, Against against, Department by, Optional<Decided> what) {
    return rules(10)
        .mayObject(against, what, by, List.of(before), CHINA, MONDAY)
        .map(Refusal::code);
  }

  @Test
  void a_charge_is_lowered_to_what_is_said_and_never_raised_S4_25() {
    var correcting = correcting(Against.PENALTY, charge(1, "60.00"), charge(3, null));
    var corrected = of(correcting, 1, "100.00", "20.00", Map.of()).orElseThrow();
    assertEquals(yuan("60.00"), corrected.after());
    assertEquals(yuan("100.00"), corrected.before());
    assertEquals(uuid(2), corrected.memo());
    assertEquals(List.of(), corrected.back());
    assertFalse(corrected.falls());
    assertEquals(
        List.of("60.00 CNY instead of 100.00 CNY"),
        corrected.steps().stream().map(Step::result).toList());
    assertEquals(Optional.empty(), of(correcting, 1, "60.00", "20.00", Map.of()));
    assertEquals(Optional.empty(), of(correcting, 3, "100.00", "20.00", Map.of()));
    var raised = refused("CHARGE_RAISED", () -> of(correcting, 1, "59.99", "20.00", Map.of()));
    assertEquals(
        List.of("/charges/0/money"), raised.findings().stream().map(Finding::pointer).toList());
    refused("MONEY_NOT_ALLOWED", () -> of(correcting, 1, null, null, Map.of()));
    refused(
        "MONEY_NEGATIVE",
        () -> of(correcting(Against.PENALTY, charge(1, "-0.01")), 1, "5.00", "0.00", Map.of()));
    var all = of(correcting(Against.PENALTY, charge(1, "0.00")), 1, "5.00", "5.00", Map.of());
    assertTrue(all.orElseThrow().falls());
  }

  @Test
  void what_is_not_named_is_left_by_an_objection_to_penalties_as_it_says_S4_25() {
    var left = of(correcting(Against.PENALTY), 1, "100.00", "40.00", Map.of()).orElseThrow();
    assertEquals(yuan("40.00"), left.after());
    assertEquals(
        Optional.empty(), of(correcting(Against.DECISION), 1, "100.00", "40.00", Map.of()));
    var falls = of(correcting(Against.PENALTY), 1, null, null, Map.of()).orElseThrow();
    assertNull(falls.after());
    assertTrue(falls.falls());
    assertEquals(List.of("it falls"), falls.steps().stream().map(Step::result).toList());
  }

  @Test
  void what_was_taken_too_much_is_made_good_by_later_months_S4_25() {
    var taken = Map.of(NOVEMBER, yuan("70.00"), NOVEMBER.plusMonths(1), yuan("30.00"));
    var back = of(correcting(Against.PENALTY, charge(1, "60.00")), 1, "100.00", "0.00", taken);
    assertEquals(
        List.of(new TakenBack.Line(NOVEMBER.plusMonths(1), yuan("-40.00"))),
        back.orElseThrow().back());
    assertTrue(back.orElseThrow().steps().size() > 1);
  }

  @Test
  void only_charges_of_the_case_are_named_and_each_once_S4_25() {
    var two = correcting(Against.PENALTY, charge(1, "1.00"), charge(3, "1.00"));
    two.onlyOf(Set.of(uuid(1), uuid(3)));
    var unknown = refused("NO_SUCH_CHARGE", () -> two.onlyOf(Set.of(uuid(1))));
    assertEquals("/charges/1/id", unknown.findings().getFirst().pointer());
    var twice = correcting(Against.PENALTY, charge(1, "1.00"), charge(1, "2.00"));
    refused("GIVEN_TWICE", () -> twice.onlyOf(Set.of(uuid(1))));
  }

  private static Optional<Correction> of(
      Correcting correcting, long charge, String before, String left, Map<YearMonth, Money> taken) {
    return correcting.of(
        uuid(charge),
        before == null ? null : yuan(before),
        left == null ? null : yuan(left),
        taken,
        () -> uuid(9));
  }

  private static Correcting correcting(Against against, Charge... charges) {
    var memo = filed(against).decided(new Decision(true, "right", MARK)).value();
    return new Correcting(memo, MARK, NOVEMBER, Arrays.asList(charges));
  }

  private static Charge charge(long id, String money) {
    return new Charge(uuid(id), money == null ? null : yuan(money));
  }

  private static PetitionMemo filed(Against against) {
    return PetitionMemo.filed(id(), against, FACTORY, "unfair", new Mark(MONDAY, "li"), RULE)
        .value();
  }

  private static PartId id() {
    return new PartId(complaintId(1), uuid(2));
  }

  private static MemoRules rules(int days) {
    return new MemoRules(
        new Limit.CalendarDays(days, Limit.LastDay.STAYS), RULE, new RuleId("S4-27"));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static Refusal refused(String code, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(RULE, refusal.rule());
    return refusal;
  }
}

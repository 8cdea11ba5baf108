package redress.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.sanction.ExampleNotice.LIMITS;
import static redress.sanction.ExampleNotice.MARK;
import static redress.sanction.ExampleNotice.RULES;
import static redress.sanction.ExampleNotice.manager;
import static redress.sanction.ExampleNotice.mark;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.PartId;
import redress.memo.Against;
import redress.memo.Correcting;
import redress.memo.Correcting.Charge;
import redress.memo.PetitionMemo;
import redress.money.Money;
import redress.organization.Department;
import redress.penalty.TakenBack;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.sanction.RewardPenaltyNotice.State;
import redress.testing.Told;

class DisputedTest {
  private static final RuleId MEMO = new RuleId("S4-25");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  void a_memo_freezes_a_penalty_until_it_is_decided_S4_25() {
    var approved = ExampleNotice.approved(1, "FINE", "500.00", null);
    assertTrue(Disputed.freezes(approved, RULES));
    var frozen = Disputed.frozen(approved, uuid(9), MEMO).value();
    assertEquals(State.OBJECTED, frozen.state(RULES));
    refused(
        "NOTICE_FROZEN",
        () -> frozen.mayExecute("finance-clerk", RULES).ifPresent(DisputedTest::fail));
    refused("NOTICE_FROZEN", () -> frozen.sign(manager(), mark("gm", 30), null, RULES, LIMITS));
    assertEquals(List.of(), Disputed.released(frozen, uuid(8), MEMO).entries());
    assertEquals(State.GM_SIGNED, Disputed.released(frozen, uuid(9), MEMO).value().state(RULES));
    assertEquals(
        State.WITHDRAWN,
        frozen.withdraw(ExampleNotice.manager(), "upheld", MARK, RULES).value().state(RULES));
  }

  @Test
  void rewards_and_what_is_carried_out_are_not_frozen_S4_25() {
    assertFalse(Disputed.freezes(ExampleNotice.approved(1, "BONUS", "500.00", null), RULES));
    assertFalse(Disputed.freezes(ExampleNotice.executed(), RULES));
    assertTrue(Disputed.changeable(ExampleNotice.executed(), RULES));
    assertFalse(Disputed.changeable(ExampleNotice.approved(1, "BONUS", "500.00", null), RULES));
  }

  @Test
  void an_objection_to_a_penalty_lets_it_fall_of_which_nothing_is_said_S4_25() {
    var frozen = Disputed.frozen(approved(), uuid(9), MEMO).value();
    var fallen = corrected(frozen, upheld(Against.PENALTY));
    assertEquals(State.WITHDRAWN, fallen.state(RULES));
    assertTrue(fallen.fallen());
    assertFalse(Disputed.changeable(fallen, RULES));
    var step = fallen.passage().corrections().getFirst().steps().getFirst();
    assertEquals(MEMO, step.rule());
    assertEquals("MANUFACTURING objected, and gm upheld it: not theirs", step.text());
    assertEquals("0.00 CNY instead of 500.00 CNY", step.result());
  }

  @Test
  void an_objection_to_what_was_decided_lets_penalties_stand_of_which_nothing_is_said_S4_25() {
    assertEquals(List.of(), correction(approved(), upheld(Against.DECISION)));
    assertEquals(List.of(), correction(approved(), upheld(Against.UNFOUNDED)));
  }

  @Test
  void less_is_charged_and_the_signatures_stay_S4_25() {
    var frozen = Disputed.frozen(approved(), uuid(9), MEMO).value();
    var less = corrected(frozen, upheld(Against.DECISION, charge("120.50")));
    assertEquals(State.GM_SIGNED, less.state(RULES));
    assertEquals(yuan("120.50"), less.charged());
    assertEquals(yuan("500.00"), less.terms().money());
    assertEquals(List.of(), correction(less, upheld(Against.PENALTY, charge("120.50"))));
    var again = corrected(less, upheld(Against.PENALTY, charge("20.50")));
    assertEquals(yuan("20.50"), again.charged());
  }

  @Test
  void what_was_taken_already_is_made_good_by_later_months_to_the_cent_S4_25() {
    var less = corrected(ExampleNotice.executed(), upheld(Against.PENALTY, charge("499.99")));
    assertEquals(State.FINANCE_EXECUTED, less.state(RULES));
    assertEquals(Map.of(YearMonth.of(2026, 12), yuan("499.99")), Disputed.taken(less));
    var fallen = corrected(less, upheld(Against.PENALTY));
    assertEquals(State.FINANCE_EXECUTED, fallen.state(RULES));
    assertEquals(Map.of(YearMonth.of(2026, 12), yuan("0.00")), Disputed.taken(fallen));
    assertTrue(fallen.fallen());
  }

  @Test
  void a_penalty_without_an_amount_falls_or_stays_S4_25() {
    var approved = ExampleNotice.approved(1, "WARNING", null, null);
    assertEquals(State.WITHDRAWN, corrected(approved, upheld(Against.PENALTY)).state(RULES));
    assertEquals(List.of(), correction(approved, upheld(Against.PENALTY, charge(null))));
    refused(
        "MONEY_NOT_ALLOWED", () -> correction(approved, upheld(Against.PENALTY, charge("1.00"))));
  }

  @Test
  void an_objection_never_raises_what_is_charged_S4_25() {
    var raised = upheld(Against.PENALTY, charge("500.01"));
    refused("CHARGE_RAISED", () -> correction(approved(), raised));
    refused(
        "MONEY_NEGATIVE", () -> correction(approved(), upheld(Against.PENALTY, charge("-0.01"))));
    refused("NO_SUCH_CHARGE", () -> raised.onlyOf(Set.of(uuid(5))));
    var twice = upheld(Against.PENALTY, charge("1.00"), charge("2.00"));
    refused("GIVEN_TWICE", () -> twice.onlyOf(Set.of(uuid(1))));
  }

  @Test
  void what_an_objection_takes_back_is_told_by_its_month_S4_25() {
    var december = YearMonth.of(2026, 12);
    var correction =
        new redress.memo.Correction(
            uuid(8),
            uuid(9),
            yuan("500.00"),
            yuan("300.00"),
            mark("gm", 70),
            List.of(new TakenBack.Line(december, yuan("-200.00"))),
            List.of(new Step(MEMO, "WORKS objected", "300.00 CNY")));
    var executed = ExampleNotice.executed();
    var corrected = Disputed.corrected(executed, correction, RULES);
    assertEquals(
        List.of(
            "NOTICE_CORRECTED S4-25 {/money 500.00 CNY 300.00 CNY}"
                + " {/instalments/2026-12 null -200.00 CNY}: WORKS objected"),
        Told.of(corrected));
    assertEquals(executed.version() + 1, corrected.value().version());
  }

  private static RewardPenaltyNotice approved() {
    return ExampleNotice.approved(1, "FINE", "500.00", null);
  }

  private static RewardPenaltyNotice corrected(RewardPenaltyNotice notice, Correcting correcting) {
    var corrections = correction(notice, correcting);
    return Disputed.corrected(notice, corrections.getFirst(), RULES).value();
  }

  private static List<redress.memo.Correction> correction(
      RewardPenaltyNotice notice, Correcting correcting) {
    var charged = notice.charged();
    var nothing = charged == null ? null : yuan("0.00");
    return correcting
        .of(notice.id().value(), charged, nothing, Disputed.taken(notice), UUID::randomUUID)
        .stream()
        .toList();
  }

  private static Correcting upheld(Against against, Charge... charges) {
    var decision = new PetitionMemo.Decision(true, "not theirs", mark("gm", 40));
    var memo =
        new PetitionMemo(
            new PartId(complaintId(2), uuid(9)),
            2,
            against,
            new Department("MANUFACTURING"),
            "not ours",
            MARK,
            MEMO,
            decision);
    return new Correcting(memo, decision.made(), NOVEMBER, List.of(charges));
  }

  private static Charge charge(String money) {
    return new Charge(uuid(1), money == null ? null : yuan(money));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static void fail(Refusal refusal) {
    throw refusal;
  }

  private static void refused(String code, Executable asked) {
    assertEquals(code, assertThrows(Refusal.class, asked).code());
  }
}

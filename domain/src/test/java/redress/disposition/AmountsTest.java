package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition.Done;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Money is given by what decides who signs for it, whatever else it might be called (S7). */
class AmountsTest {
  private static final RuleId RULE = new RuleId("S1-04");
  private static final RuleId APPEAL = new RuleId("S1-09");
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Mark HEAD = new Mark(MONDAY.plusSeconds(60), "head");
  private static final DispositionRules FREE =
      new DispositionRules(Set.of(Demand.values()), null, null, null, null, Amounts.UNSAID, RULE);
  private static final DispositionRules DECIDED =
      FREE.decided(Set.of(Demand.COMPENSATION_CLAIM), APPEAL);

  @Test
  void an_amount_stands_with_what_decides_and_with_what_is_paid_back_S1_09_S7() {
    for (var remedy : Demand.values()) {
      var paying = Set.of(Demand.COMPENSATION_CLAIM, Demand.REFUND).contains(remedy);
      var terms = terms(line(Demand.COMPENSATION_CLAIM, "5.00"), line(remedy, "0.01"));
      if (paying) {
        DECIDED.check(terms);
      } else {
        var refusal = assertThrows(Refusal.class, () -> DECIDED.check(terms), remedy::name);
        assertEquals("TERMS_NOT_ALLOWED", refusal.code());
        assertEquals(APPEAL, refusal.rule());
        var finding = refusal.findings().getFirst();
        assertEquals("/lines/1/amount", finding.pointer());
        assertEquals("AMOUNT_NOT_ALLOWED", finding.code());
        assertTrue(finding.sentence().contains("[COMPENSATION_CLAIM, REFUND]"), finding::toString);
      }
      DECIDED.check(terms(line(remedy, "0.00")));
    }
  }

  @Test
  void where_it_is_the_same_whatever_is_given_any_amount_stands_S4_30() {
    for (var remedy : Demand.values()) {
      FREE.check(terms(line(remedy, "1000000.00")));
    }
  }

  @Test
  void money_under_another_name_comes_in_by_no_later_step_either_S1_09_S7() {
    var improvement = terms(line(Demand.SERVICE_IMPROVEMENT, "0.00"));
    var paid = terms(line(Demand.SERVICE_IMPROVEMENT, "1000000.00"));
    var proposed = proposed(improvement, DECIDED);
    refused(() -> proposed.amend(paid, CLERK, DECIDED, false, RULE));
    var signed = proposed.approve(signature(improvement), DECIDED).value();
    refused(() -> signed.amend(paid, CLERK, DECIDED, true, RULE));
    var done = signed.complete(new Done(MONDAY.plusSeconds(120), CLERK), 1, DECIDED, RULE).value();
    refused(() -> done.again(paid, CLERK, DECIDED, RULE));
    var back = proposed(terms(new Terms.Line(Demand.RETURN, "P-1", null, 9, zero())), DECIDED);
    var counted = new Determination(0, 9, Money.of("0.01", "CNY"));
    var above = assertThrows(Refusal.class, () -> counted.of(back, RULE));
    assertEquals("ABOVE_APPROVED", above.code());
  }

  /** As what was proposed before a program knew that. */
  @Test
  void what_stands_so_already_is_not_signed_S1_09_S7() {
    var paid = terms(line(Demand.SERVICE_IMPROVEMENT, "1000000.00"));
    var standing = proposed(paid, FREE);
    refused(() -> standing.approve(signature(paid), DECIDED));
    standing.approve(signature(paid), FREE);
  }

  private static void refused(org.junit.jupiter.api.function.Executable work) {
    assertEquals("TERMS_NOT_ALLOWED", assertThrows(Refusal.class, work).code());
  }

  private static Disposition proposed(Terms terms, DispositionRules rules) {
    return Disposition.proposed(new PartId(complaintId(1), uuid(7)), terms, CLERK, rules).value();
  }

  private static Signature signature(Terms terms) {
    return new Signature(new Position("HEAD"), terms.settlement(), HEAD, RULE);
  }

  private static Terms terms(Terms.Line... lines) {
    return new Terms(List.of(lines), "we pay compensation", null, null);
  }

  private static Terms.Line line(Demand remedy, String amount) {
    return new Terms.Line(remedy, null, null, null, Money.of(amount, "CNY"));
  }

  private static Money zero() {
    return Money.of("0.00", "CNY");
  }
}

package redress.application.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.returns.ReturningCase.GROUNDS;
import static redress.application.returns.ReturningCase.given;
import static redress.application.returns.ReturningCase.line;
import static redress.application.returns.ReturningCase.yuan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.returns.Reconciliation;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote;
import redress.rule.Refusal;

/** What of several parts was approved is counted for each of them alone. */
class ManyPartsTest {
  private final ReturningCase it =
      new ReturningCase(
          line(Demand.RETURN, "P-1", 10, "100.00"),
          line(Demand.RETURN, "P-2", 20, "200.00"),
          line(Demand.ALLOWANCE, "P-1", null, "50.00"),
          line(Demand.ALLOWANCE, "P-2", null, "70.00"));

  @Test
  void pieces_of_one_part_take_none_of_anothers_S4_34() {
    open("P-2", 20);
    refused("of 10 pieces that were approved 0 are announced: not 11 more", () -> open("P-1", 11));
    open("P-1", 10);
    refused("of 20 pieces that were approved 20 are announced: not 1 more", () -> open("P-2", 1));
    refused("nothing of P-3 was approved to come back", () -> open("P-3", 1));
  }

  @Test
  void money_for_one_part_takes_none_of_anothers_S4_33() {
    allow("P-2", "70.00");
    allow("P-1", "50.00");
    refused(
        "of 70.00 CNY that were approved 70.00 CNY are allowed: not 0.01 CNY more",
        () -> allow("P-2", "0.01"));
    refused(
        "of 0.00 CNY that were approved 0.00 CNY are allowed: not 0.01 CNY more",
        () -> allow("P-3", "0.01"));
  }

  @Test
  void what_came_back_is_compared_with_what_is_left_of_that_part_S4_35() {
    posted("P-1", 6, new Reconciliation(Outcome.POST_ACTUAL, 6));
    posted("P-2", 20, new Reconciliation(Outcome.POST_ACTUAL, 20));
    posted("P-1", 4, new Reconciliation(Outcome.POST_ACTUAL, 4));
  }

  @Test
  void more_than_is_left_of_a_part_is_held_S4_36() {
    posted("P-1", 6, new Reconciliation(Outcome.POST_ACTUAL, 6));
    open("P-1", 4);
    it.verify();
    it.count(5);
    it.instruct("take them");
    it.sign("warehouse-logistics-clerk");
    it.reconcile();
    assertEquals(new Reconciliation(Outcome.HOLD, 0), it.note().books().posting().result());
  }

  @Test
  void while_nobody_knows_how_many_come_back_none_are_announced_S4_12() {
    it.approved(2, line(Demand.RETURN, "P-1", null, "100.00"));
    var no = assertThrows(Refusal.class, () -> open("P-1", 1));
    assertEquals("QUANTITY_UNDETERMINED", no.code());
    assertEquals(Refusal.Kind.LATER, no.kind());
  }

  @Test
  void less_than_was_approved_needs_the_authority_of_the_whole_S4_30() {
    held();
    it.approve("sales-head", "40.00");
    assertEquals(yuan("420.00"), it.note().books().again().signature().amount());
  }

  @Test
  void what_is_approved_no_more_needs_authority_for_all_that_comes_back_S4_30() {
    held();
    it.approved(2, line(Demand.RETURN, "P-2", 20, "200.00"));
    it.approve("sales-head", "40.00");
    assertEquals(yuan("240.00"), it.note().books().again().signature().amount());
  }

  @Test
  void what_is_approved_no_more_is_held_S4_36() {
    open("P-1", 10);
    it.verify();
    it.count(10);
    it.approved(2, line(Demand.ALLOWANCE, "P-1", null, "50.00"));
    it.reconcile();
    assertEquals(new Reconciliation(Outcome.HOLD, 0), it.note().books().posting().result());
  }

  private void held() {
    open("P-1", 10);
    it.verify();
    it.count(11);
    it.instruct("take them");
    it.sign("warehouse-logistics-clerk");
    it.reconcile();
    assertEquals(Outcome.HOLD, it.note().books().posting().result().outcome());
  }

  private void posted(String part, int pieces, Reconciliation result) {
    open(part, pieces);
    it.verify();
    it.count(pieces);
    it.reconcile();
    assertEquals(result, it.note().books().posting().result());
  }

  private ReturnNote open(String part, int pieces) {
    it.did(
        it.returns
            .notes()
            .open()
            .handle(
                new OpenReturnNote.Command(
                    it.clerk,
                    it.id,
                    it.delivered(part),
                    pieces,
                    given("10.00"),
                    null,
                    GROUNDS,
                    null)));
    return it.note();
  }

  private void allow(String part, String amount) {
    it.did(
        it.returns
            .allowances()
            .open()
            .handle(
                new OpenAllowance.Command(
                    it.clerk,
                    it.id,
                    it.delivered(part),
                    given(amount),
                    given("10.00"),
                    "scratched",
                    null)));
  }

  private static void refused(String sentence, Executable what) {
    var refusal = assertThrows(Refusal.class, what, sentence);
    assertEquals("BEYOND_APPROVAL", refusal.code());
    assertEquals(sentence, refusal.getMessage());
  }
}

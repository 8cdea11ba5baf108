package redress.application.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.ExampleCompany.MONDAY;
import static redress.application.returns.ReturningCase.GROUNDS;
import static redress.application.returns.ReturningCase.given;
import static redress.application.returns.ReturningCase.line;
import static redress.application.returns.ReturningCase.yuan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.copies.CopySet;
import redress.returns.Course.Count;
import redress.returns.Course.Instruction;
import redress.returns.Delivery;
import redress.returns.Exclusion;
import redress.returns.Proof;
import redress.returns.ProofKind;
import redress.returns.Reconciliation;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote;
import redress.rule.Refusal;

/** The life of a return note, and what of a delivery it takes at each step. */
class ReturnLifeTest {
  private static final String STORE = "warehouse-logistics-clerk";
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final ReturningCase it =
      new ReturningCase(line(Demand.RETURN, 100, "1000.00"), line(Demand.ALLOWANCE, null, "5.00"));

  @Test
  void goods_are_announced_counted_signed_for_posted_and_handed_over_S4_34_S4_35_S4_36_S4_37() {
    it.open(100);
    var note = it.note();
    var order =
        new ReturnNote.Order(
            it.key(), "P-1", 100, yuan("10.00"), null, "sales-clerk", it.mark("sales-clerk"));
    assertEquals(order, note.order());
    assertEquals(GROUNDS, note.grounds());
    taken(100);
    it.verify();
    assertEquals(it.mark("sales-head"), it.note().course().verified());
    var copies = it.last(CopySet.class);
    assertEquals(note.id().value(), copies.record());
    long sent = sent();

    it.count(98);
    var counted = new Count(98, MONDAY, it.mark(STORE));
    assertEquals(counted, it.note().course().counted());
    assertNull(it.note().course().received());
    taken(100);
    assertEquals(sent, sent(), "nothing goes out before it is signed for");
    it.instruct("take them");
    assertEquals(
        new Instruction("take them", it.mark("sales-head")), it.note().course().instructed());
    it.sign(STORE);
    assertEquals(it.mark(STORE), it.note().course().received());
    taken(98);
    assertEquals(sent + 2, sent());

    it.reconcile();
    var posting = it.note().books().posting();
    var excluded = new Exclusion(yuan("980.00"), Exclusion.Basis.BASE, MONDAY);
    assertEquals(new Reconciliation(Outcome.POST_ACTUAL, 98), posting.result());
    assertEquals(yuan("980.00"), posting.amount());
    assertEquals(excluded, posting.excluded());
    assertEquals(it.mark("finance-clerk"), posting.made());
    assertEquals(
        List.of(
            new ExportCollectionExclusions.Line(
                null, "East", "sales-clerk", "P-1", yuan("980.00"), Exclusion.Basis.BASE)),
        excluded(NOVEMBER));
    assertEquals(List.of(), excluded(NOVEMBER.plusMonths(1)));
    var vouchers = new ArrayList<ExportVoucherRequests.Line>();
    it.returns
        .vouchers()
        .handle(new ExportVoucherRequests.Command(it.clerk, NOVEMBER), vouchers::add);
    assertEquals(
        List.of(
            new ExportVoucherRequests.Line(MONDAY, null, "East", "O-1", "P-1", 98, yuan("980.00"))),
        vouchers);

    var back = new GivenProof.Figures(98, given("10.00"), given("980.00"));
    var kept = new GivenProof.Figures(902, given("10.00"), given("9020.00"));
    it.did(
        it.returns
            .notes()
            .prove()
            .handle(
                new AddReturnProof.Command(
                    it.clerk,
                    it.id,
                    it.part(),
                    it.version(),
                    new GivenProof(ProofKind.INVOICE_COPY, "INV-7", true, back, kept))));
    assertEquals(
        List.of(
            new Proof(
                ProofKind.INVOICE_COPY,
                "INV-7",
                true,
                new Proof.Figures(98, yuan("10.00"), yuan("980.00")),
                new Proof.Figures(902, yuan("10.00"), yuan("9020.00")),
                it.mark("sales-clerk"))),
        it.note().books().proving().proofs());
    it.did(
        it.returns
            .notes()
            .handOver()
            .handle(new HandOverReturn.Command(it.clerk, it.id, it.part(), it.version())));
    assertEquals(it.mark("sales-clerk"), it.note().books().proving().handedOver());

    // two of a hundred are left
    refused("BEYOND_APPROVAL", "S4-34", () -> it.open(3));
    it.open(2);
    assertEquals(2, it.claims().size());
    it.verify();
    it.withdraw();
    assertEquals("sent back", it.note().withdrawn().reason());
    taken(98);
    assertNotNull(it.last(CopySet.class).voided());
    it.open(2);
    it.verify();
    it.count(2);
    assertEquals(it.mark(STORE), it.note().course().received());
    it.reconcile();
    assertEquals(new Reconciliation(Outcome.POST_ACTUAL, 2), it.note().books().posting().result());
    assertEquals(2, excluded(NOVEMBER).size());
  }

  @Test
  void what_was_not_approved_is_held_until_somebody_with_authority_approves_it_S4_30_S4_36() {
    it.open(99);
    it.verify();
    it.count(101);
    it.instruct("take them");
    it.sign(STORE);
    taken(101);
    it.reconcile();
    var held = it.note().books().posting();
    assertEquals(new Reconciliation(Outcome.HOLD, 0), held.result());
    assertNull(held.excluded());
    assertEquals(yuan("0.00"), held.amount());
    assertEquals(List.of(), excluded(NOVEMBER));
    refused("AMOUNT_NOT_POSITIVE", "S4-34", () -> it.approve("sales-head", "0.00"));
    // 100000.00 is what a manager signs for, of which 5.00 are allowed beside
    refused("AUTHORITY_TOO_LOW", "S4-30", () -> it.approve("sales-head", "99995.01"));
    assertNull(it.note().books().again());
    it.approve("sales-head", "1010.00");
    var again = it.note().books().again();
    assertEquals(101, again.quantity());
    assertEquals(yuan("1010.00"), again.amount());
    assertEquals("dearer", again.reason());
    assertEquals(it.mark("sales-head"), again.signature().made());
    assertEquals(yuan("1015.00"), again.signature().amount());
    assertEquals("S4-30", again.signature().rule().id());
    it.reconcile();
    assertEquals(
        new Reconciliation(Outcome.POST_ACTUAL, 101), it.note().books().posting().result());
    assertEquals(yuan("1010.00"), it.note().books().posting().amount());
  }

  @Test
  void a_note_is_about_what_was_delivered_and_approved_and_names_whose_it_is_S4_34() {
    refused("BEYOND_APPROVAL", "S4-34", () -> it.open(101));
    for (var price : List.of("0.00", "-0.01")) {
      refused("AMOUNT_NOT_POSITIVE", "S4-34", () -> it.open("O-1", 1, price, null));
    }
    refused("DELIVERY_UNKNOWN", "S4-34", () -> it.open("O-2", 1, "10.00", null));
    refused("SALESPERSON_UNKNOWN", "S4-34", () -> it.open("O-1", 1, "10.00", "nobody"));
    assertEquals(List.of(), it.file().parts(ReturnNote.class));
    assertEquals(List.of(), it.told());
    it.open("O-1", 60, "10.00", "sales-head");
    assertEquals("sales-head", it.note().order().salesperson());
    refused("BEYOND_APPROVAL", "S4-34", () -> it.open(41));
    it.open(40);
    taken(60, 40);
  }

  private List<ExportCollectionExclusions.Line> excluded(YearMonth month) {
    var lines = new ArrayList<ExportCollectionExclusions.Line>();
    it.returns.export().handle(new ExportCollectionExclusions.Command(it.clerk, month), lines::add);
    return lines;
  }

  private long sent() {
    return it.last(CopySet.class).copies().copies().stream()
        .filter(one -> one.sent() != null)
        .count();
  }

  private void taken(Integer... pieces) {
    assertEquals(List.of(pieces), it.claims().stream().map(Delivery.Claim::pieces).toList());
  }

  private void refused(String code, String rule, Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule().id());
  }
}

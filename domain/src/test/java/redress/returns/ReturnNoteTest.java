package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Signature;
import redress.history.Change;
import redress.history.Entry;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.returns.Books.Again;
import redress.returns.Course.Count;
import redress.returns.Course.Instruction;
import redress.returns.Exclusion.Basis;
import redress.returns.Proof.Figures;
import redress.returns.ProofRules.Wanted;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote.Grounds;
import redress.returns.ReturnNote.Order;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;

/** Goods from the note to the store and into the books. */
class ReturnNoteTest {
  private static final RuleId NOTE = new RuleId("S4-34");
  private static final RuleId POST = new RuleId("S4-35");
  private static final RuleId MISMATCH = new RuleId("S4-37");
  private static final ReturnNoteRules RULES =
      new ReturnNoteRules(
          Set.of(Demand.RETURN),
          NOTE,
          POST,
          MISMATCH,
          new ProofRules(
              Map.of(
                  ProofKind.INVOICE_COPY, new Wanted(true, true),
                  ProofKind.RED_INVOICE, new Wanted(false, false)),
              new RuleId("S4-39"),
              new RuleId("S4-41")),
          new Exclusion.Rules(Basis.BASE, new RuleId("S4-38")));
  private static final ReturnRules EXACT = new ReturnRules(BigDecimal.ZERO, new RuleId("S4-36"));
  private static final Money PRICE = yuan("2.50");
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Mark HEAD = new Mark(MONDAY, "head");
  private static final String PATH = "/returnNotes/" + uuid(2) + "/";

  @Test
  void nothing_came_back_on_a_note_before_it_was_opened_S4_34_S5() {
    var early = new Count(9, MONDAY.minusSeconds(1), HEAD);
    var refusal = assertThrows(Refusal.class, () -> verified().count(early, RULES));
    assertEquals("RECEIVED_BEFORE_REQUESTED", refusal.code());
    assertEquals(NOTE, refusal.rule());
  }

  @Test
  void what_comes_back_as_announced_is_received_at_once_S4_37() {
    var counted = verified().count(new Count(9, MONDAY, HEAD), RULES);
    assertEquals(
        List.of("RETURN_COUNTED", "RETURN_RECEIVED"),
        counted.entries().stream().map(Entry::type).toList());
    assertEquals(
        List.of(
            new Change(PATH + "counted", null, "9"),
            new Change(PATH + "announced", null, "9"),
            new Change(PATH + "cameAt", null, MONDAY.toString())),
        counted.entries().getFirst().changes());
    var note = counted.value();
    assertEquals(HEAD, note.course().received());
    assertFalse(note.differs());
    refused("ALREADY_RECEIVED", MISMATCH, () -> note.count(new Count(9, MONDAY, HEAD), RULES));
    refused("ALREADY_RECEIVED", MISMATCH, () -> note.sign(HEAD, RULES));
    refused(
        "ALREADY_RECEIVED", MISMATCH, () -> note.instruct(new Instruction("all", CLERK), RULES));
    refused("ALREADY_COUNTED", NOTE, () -> withdraw(note));
  }

  @Test
  void what_does_not_agree_waits_for_whoever_verified_the_note_S4_37() {
    var note = verified();
    assertEquals(9, note.pieces());
    refused(
        "NOTHING_TO_INSTRUCT", MISMATCH, () -> note.instruct(new Instruction("all", CLERK), RULES));
    refused("NOT_COUNTED", MISMATCH, () -> note.sign(HEAD, RULES));
    var counted = note.count(new Count(10, MONDAY, HEAD), RULES).value();
    assertTrue(counted.differs());
    assertEquals(10, counted.pieces());
    assertEquals(null, counted.course().received());
    refused("INSTRUCTION_MISSING", MISMATCH, () -> counted.sign(HEAD, RULES));
    // the store may count again before anybody has said what happens
    assertEquals(
        9, counted.count(new Count(9, MONDAY, HEAD), RULES).value().course().counted().quantity());
    var told = counted.instruct(new Instruction("take all", HEAD), RULES);
    assertEquals(
        List.of(new Change(PATH + "instruction", null, "take all")),
        told.entries().getFirst().changes());
    var instead = counted.instruct(new Instruction("take all", new Mark(MONDAY, "boss")), RULES);
    assertEquals(
        List.of(
            new Change(PATH + "instruction", null, "take all"),
            new Change(PATH + "insteadOf", null, "head")),
        instead.entries().getFirst().changes());
    refused(
        "ALREADY_INSTRUCTED",
        MISMATCH,
        () -> told.value().instruct(new Instruction("again", HEAD), RULES));
    var signed = told.value().sign(CLERK, RULES);
    assertEquals(
        List.of(new Change(PATH + "received", null, "10")), signed.entries().getFirst().changes());
    assertEquals(CLERK, signed.value().course().received());
  }

  @Test
  void a_note_is_verified_once_and_by_somebody_else_S4_34() {
    var opened = opened();
    refused("NOT_VERIFIED_YET", NOTE, () -> opened.count(new Count(9, MONDAY, HEAD), RULES));
    refused("NOT_VERIFIED_YET", NOTE, () -> opened.prove(proof("INV-1"), RULES));
    var gates = opened.may(RULES);
    assertEquals("OWN_NOTE", gates.verify(person("clerk")).orElseThrow().code());
    assertEquals(Optional.empty(), gates.verify(person("head")));
    assertEquals("OWN_PROPOSAL", gates.approve(person("clerk"), NOTE).orElseThrow().code());
    assertEquals(Optional.empty(), gates.approve(person("head"), NOTE));
    assertEquals(Optional.empty(), gates.instruct(person("wang"), it -> false));
    var verified = verified();
    refused("ALREADY_VERIFIED", NOTE, () -> verified.verify(HEAD, RULES));
    assertEquals(Optional.empty(), verified.may(RULES).instruct(person("head"), it -> false));
    assertEquals(
        "NOT_THE_VERIFIER",
        verified.may(RULES).instruct(person("wang"), it -> false).orElseThrow().code());
    assertEquals(Optional.empty(), verified.may(RULES).instruct(person("wang"), "head"::equals));
    assertEquals(Set.of("clerk"), verified.workers());
  }

  @Test
  void what_is_withdrawn_before_anything_came_is_over_S4_34() {
    var gone = withdraw(verified());
    assertEquals(verified().version() + 1, gone.version());
    assertEquals(2, verified().version());
    assertEquals(0, gone.pieces());
    assertEquals(Optional.empty(), gone.unfinished());
    refused("NOTE_WITHDRAWN", NOTE, () -> withdraw(gone));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.verify(HEAD, RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.count(new Count(9, MONDAY, HEAD), RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.sign(HEAD, RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.instruct(new Instruction("a", HEAD), RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> post(gone, Outcome.HOLD));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.approve(again(), RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.prove(proof("INV-1"), RULES));
    refused("NOTE_WITHDRAWN", NOTE, () -> gone.handOver(CLERK, RULES));
  }

  @Test
  void it_is_posted_once_and_held_until_it_is_approved_again_S4_35_S4_36() {
    refused("NOT_RECEIVED", POST, () -> post(verified(), Outcome.POST_ACTUAL));
    var received = received();
    assertEquals(Optional.of("RETURN_OPEN"), received.unfinished().map(Unfinished::code));
    refused("NOT_HELD", POST, () -> received.approve(again(), RULES));
    var held = post(received, Outcome.HOLD);
    assertEquals(0, held.books().pieces());
    assertEquals(Optional.of("RETURN_OPEN"), held.unfinished().map(Unfinished::code));
    var approved = held.approve(again(), RULES);
    assertEquals("more came", approved.entries().getFirst().reason());
    assertEquals(
        List.of(
            new Change(PATH + "approvedQuantity", null, "10"),
            new Change(PATH + "approvedAmount", null, "25.00 CNY"),
            new Change(PATH + "approvedBy", null, "head")),
        approved.entries().getFirst().changes());
    var posted = approved.value().post(posting(Outcome.POST_ACTUAL), RULES, new RuleId("S4-36"));
    assertEquals(
        List.of("RETURN_RECONCILED", "VOUCHER_REQUESTED"),
        posted.entries().stream().map(Entry::type).toList());
    assertEquals(
        List.of(
            new Change(PATH + "postedQuantity", null, "9"),
            new Change(PATH + "postedAmount", null, "22.50 CNY")),
        posted.entries().getLast().changes());
    assertEquals(9, posted.value().books().pieces());
    refused("ALREADY_RECONCILED", POST, () -> post(posted.value(), Outcome.POST_ACTUAL));
    refused("NOT_HELD", POST, () -> posted.value().approve(again(), RULES));
    var nothing = post(received, Outcome.NO_VOUCHER);
    assertEquals(Optional.empty(), nothing.unfinished());
    refused("ALREADY_RECONCILED", POST, () -> post(nothing, Outcome.HOLD));
  }

  @Test
  void accounting_gets_it_with_a_proof_S4_39_S4_41() {
    var handOver = new RuleId("S4-41");
    refused("NOT_RECEIVED", POST, () -> verified().handOver(CLERK, RULES));
    var received = received();
    refused("PROOF_MISSING", handOver, () -> received.handOver(CLERK, RULES));
    var proved = received.prove(proof("INV-1"), RULES);
    assertEquals(
        List.of(
            new Change(PATH + "proof", null, "INVOICE_COPY"),
            new Change(PATH + "paper", null, "INV-1")),
        proved.entries().getFirst().changes());
    assertEquals(received.version() + 1, proved.value().version());
    var bare = new Proof(ProofKind.INVOICE_COPY, "INV-1", false, null, null, CLERK);
    assertEquals(
        "PROOF_NOT_TAKEN", assertThrows(Refusal.class, () -> received.prove(bare, RULES)).code());
    var handed = proved.value().handOver(CLERK, RULES).value();
    assertEquals(CLERK, handed.books().proving().handedOver());
    refused("ALREADY_HANDED_OVER", handOver, () -> handed.handOver(CLERK, RULES));
    refused("ALREADY_HANDED_OVER", handOver, () -> handed.prove(proof("INV-2"), RULES));
    assertEquals(Optional.of("RETURN_OPEN"), handed.unfinished().map(Unfinished::code));
    assertEquals(Optional.empty(), post(handed, Outcome.POST_ACTUAL).unfinished());
    assertEquals(
        Optional.of("RETURN_OPEN"),
        post(received, Outcome.POST_ACTUAL).unfinished().map(Unfinished::code));
  }

  @Test
  void a_proof_bears_what_is_asked_of_its_kind_S4_39() {
    var rules = RULES.proofs();
    rules.check(new Proof(ProofKind.RED_INVOICE, "R-1", false, null, null, CLERK));
    assertEquals(
        List.of("/kind NOT_IN_PROCEDURE"),
        faults(new Proof(ProofKind.ORIGINAL_INVOICE, "O-1", true, null, null, CLERK)));
    assertEquals(
        List.of("/sealed SEAL_MISSING", "/deducted FIGURES_MISSING", "/kept/amount AMOUNT_DIFFERS"),
        faults(
            new Proof(
                ProofKind.INVOICE_COPY,
                "I-1",
                false,
                null,
                new Figures(3, PRICE, yuan("7.51")),
                CLERK)));
    assertEquals(
        List.of("/deducted/amount AMOUNT_DIFFERS"),
        faults(
            new Proof(
                ProofKind.RED_INVOICE,
                "R-1",
                false,
                new Figures(3, PRICE, yuan("7.49")),
                null,
                CLERK)));
    assertThrows(IllegalArgumentException.class, () -> new ProofRules(Map.of(), NOTE, NOTE));
  }

  @Test
  void what_came_is_compared_with_what_is_left_of_what_was_approved_S4_35_S4_36() {
    var note = received();
    var fits = compare(note, 9, 0, "22.50");
    assertEquals(new Reconciliation(Outcome.POST_ACTUAL, 9), fits.value());
    assertEquals("post 22.50 CNY", fits.steps().getLast().result());
    var price = compare(note, 9, 0, "22.49");
    assertEquals(new Reconciliation(Outcome.HOLD, 0), price.value());
    assertEquals("the amount does not match: hold", price.steps().getLast().result());
    var rest = compare(note, 10, 2, "25.00");
    assertEquals(Outcome.HOLD, rest.value().outcome());
    assertEquals("Of 10 approved pieces 2 were posted before", rest.steps().getFirst().text());
    assertEquals("8", rest.steps().getFirst().result());
    assertEquals(Outcome.POST_ACTUAL, compare(note, 10, 1, "25.00").value().outcome());
    // more was posted than is approved now: nothing is left, and not less than nothing
    assertEquals("0", compare(note, 3, 5, "7.50").steps().getFirst().result());
  }

  @Test
  void where_nobody_has_determined_how_many_come_back_it_is_held_S4_26_S4_36() {
    var open = new Comparison(null, 0, null, new RuleId("S4-26")).of(received(), EXACT, RULES);
    assertEquals(Outcome.HOLD, open.value().outcome());
    assertEquals(new RuleId("S4-26"), open.steps().getFirst().rule());
    assertEquals("to be determined first", open.steps().getFirst().result());
    var nobody = new Comparison(null, 0, null, null).of(received(), EXACT, RULES);
    assertEquals(Outcome.HOLD, nobody.value().outcome());
    assertEquals(1, nobody.steps().size());
  }

  private static redress.rule.Explained<Reconciliation> compare(
      ReturnNote note, int approved, int before, String value) {
    return new Comparison(approved, before, yuan(value), new RuleId("S4-26"))
        .of(note, EXACT, RULES);
  }

  private static ReturnNote opened() {
    var key = new Delivery.Key(ACME, "O-1", "P-1", LocalDate.of(2026, 9, 1));
    return ReturnNote.opened(
            new PartId(complaintId(1), uuid(2)),
            new Order(key, "P-1", 9, PRICE, null, "sales-head", CLERK),
            new Grounds("scratched", "scrap it", "disposition"),
            RULES)
        .value();
  }

  private static ReturnNote verified() {
    return opened().verify(HEAD, RULES).value();
  }

  private static ReturnNote received() {
    return verified().count(new Count(9, MONDAY, HEAD), RULES).value();
  }

  private static ReturnNote withdraw(ReturnNote note) {
    return note.withdraw(new Withdrawn("kept", CLERK), RULES).value();
  }

  private static ReturnNote post(ReturnNote note, Outcome outcome) {
    return note.post(posting(outcome), RULES, new RuleId("S4-36")).value();
  }

  private static Posting posting(Outcome outcome) {
    boolean posted = outcome == Outcome.POST_ACTUAL;
    return new Posting(
        new Reconciliation(outcome, posted ? 9 : 0),
        posted ? yuan("22.50") : null,
        List.of(new Step(POST, "9 came", "so")),
        null,
        CLERK);
  }

  private static Again again() {
    var signature = new Signature(new Position("HEAD"), yuan("25.00"), HEAD, NOTE);
    return new Again(10, yuan("25.00"), "more came", signature);
  }

  private static Proof proof(String number) {
    var figures = new Figures(9, PRICE, yuan("22.50"));
    return new Proof(ProofKind.INVOICE_COPY, number, true, figures, figures, CLERK);
  }

  private static List<String> faults(Proof proof) {
    var refusal = assertThrows(Refusal.class, () -> RULES.proofs().check(proof));
    assertEquals("PROOF_NOT_TAKEN", refusal.code());
    assertEquals(
        List.of(new RuleId("S4-39")),
        refusal.findings().stream().map(Finding::rule).distinct().toList());
    return refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList();
  }

  private static Person person(String user) {
    return new Person(ACME, user, new Department("SALES"), new Position("CLERK"));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static void refused(String code, RuleId rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
    assertEquals(Refusal.Kind.LATER, refusal.kind());
  }
}

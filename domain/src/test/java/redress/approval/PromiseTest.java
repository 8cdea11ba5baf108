package redress.approval;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.disposition.Terms.Line;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Nobody promises more than was signed, whatever the text of a message says. */
class PromiseTest {
  private static final RuleId RULE = new RuleId("S4-23");
  private static final PromiseRules RULES = new PromiseRules(true, RULE);
  private static final Optional<Disposition> HUNDRED =
      approved(new Line(Demand.REFUND, null, null, null, yuan("100.00")));
  private static final Optional<Disposition> TEN_PIECES =
      approved(new Line(Demand.EXCHANGE, null, 10, null, yuan("100.00")));

  @Test
  void a_text_that_names_an_amount_says_what_it_promises_S4_23() {
    allowed(null, "we are sorry", HUNDRED);
    refused("COMMITMENT_MISSING /commitment", null, "you get 100 yuan", HUNDRED);
    refused(
        "COMMITMENT_MISSING /commitment/amount",
        promise(null, Demand.REFUND),
        "you get 100 yuan",
        HUNDRED);
    allowed(promise(null, Demand.REFUND), "you get it back", HUNDRED);
    assertDoesNotThrow(
        () ->
            new PromiseRules(false, RULE)
                .check(null, "you get 100 yuan, 20 pcs", MONDAY, TEN_PIECES));
  }

  @Test
  void a_text_names_no_larger_amount_than_is_promised_S4_23() {
    allowed(promise("100.00", Demand.REFUND), "you get 100 yuan", HUNDRED);
    allowed(promise("100.00", Demand.REFUND), "you get 99.99 yuan", HUNDRED);
    refused(
        "AMOUNT_BEYOND_COMMITMENT the text names '100.01 yuan', that is 100.01, and 100.00 CNY is"
            + " promised",
        promise("100.00", Demand.REFUND),
        "you get 100.01 yuan",
        HUNDRED);
    refused(
        "AMOUNT_UNREADABLE the text names '几万元', which cannot be compared with the 100.00 CNY that"
            + " is promised: write the amount in figures, with its currency",
        promise("100.00", Demand.REFUND),
        "赔偿几万元",
        HUNDRED);
    refused(
        "AMOUNT_UNREADABLE the text names '5 euro', which cannot be compared with the 100.00 CNY"
            + " that is promised: write the amount in figures, with its currency",
        promise("100.00", Demand.REFUND),
        "you get 5 euro",
        HUNDRED);
  }

  @Test
  void what_is_named_besides_is_no_promise_where_it_is_exactly_that_S4_23() {
    var besides = new Commitment(Set.of(Demand.REFUND), yuan("50.00"), List.of(yuan("800.00")));
    allowed(besides, "of your 800 yuan you get 50 yuan back", HUNDRED);
    for (var other : List.of("799 yuan", "801 yuan", "800 euro", "$800", "几万元")) {
      assertThrows(
          Refusal.class, () -> RULES.check(besides, "of your " + other, MONDAY, HUNDRED), other);
    }
  }

  @Test
  void no_more_is_promised_than_is_approved_S4_23() {
    refused(
        "BEYOND_AUTHORITY nothing is approved that could be promised",
        promise("1.00", Demand.REFUND),
        "good",
        Optional.empty());
    refused(
        "BEYOND_AUTHORITY [EXCHANGE, REFUND] is promised, and [REFUND] is approved",
        promise("1.00", Demand.REFUND, Demand.EXCHANGE),
        "good",
        HUNDRED);
    refused(
        "BEYOND_AUTHORITY 100.01 CNY is promised, and 100.00 CNY is approved",
        promise("100.01", Demand.REFUND),
        "good",
        HUNDRED);
    refused(
        "BEYOND_AUTHORITY nothing is approved that could be promised",
        promise("1.00"),
        "good",
        Optional.empty());
    allowed(promise("100.00", Demand.REFUND), "good", HUNDRED);
    allowed(promise("0.00"), "nothing is paid", Optional.empty());
    allowed(promise(null), "nothing is paid", Optional.empty());
  }

  @Test
  void a_text_names_no_more_pieces_than_are_approved_S4_23() {
    allowed(null, "we exchange 10 pcs", TEN_PIECES);
    allowed(null, "we exchange 1,00,000 pcs", TEN_PIECES);
    allowed(null, "we exchange 11 pcs", HUNDRED);
    refused("COMMITMENT_MISSING /commitment", null, "we exchange 11 pcs", TEN_PIECES);
    var exchange = promise("0.00", Demand.EXCHANGE);
    allowed(exchange, "we exchange 10 pcs", TEN_PIECES);
    refused(
        "BEYOND_AUTHORITY the text names '11 pcs', that is 11 pieces, and 10 are approved",
        exchange,
        "we exchange 11 pcs",
        TEN_PIECES);
    allowed(promise("0.00"), "of your 11 pcs", TEN_PIECES);
  }

  @Test
  void nothing_is_promised_before_it_was_approved_S4_23_S5() {
    var promised = promise("1.00", Demand.REFUND);
    var early = MONDAY.minusSeconds(1);
    var refusal = assertThrows(Refusal.class, () -> RULES.check(promised, "good", early, HUNDRED));
    assertEquals("SENT_BEFORE_BASIS S4-23", refusal.code() + " " + refusal.rule().id());
    assertDoesNotThrow(() -> RULES.check(null, "we look", early, HUNDRED));
  }

  private static Optional<Disposition> approved(Line... lines) {
    var clerk = new Mark(MONDAY, "clerk");
    return Optional.of(
        new Disposition(
            new PartId(complaintId(1), uuid(1)),
            1,
            new Terms(List.of(lines), "as agreed", null, null),
            new Authors(clerk, List.of()),
            new Signature(new Position("HEAD"), yuan("100.00"), clerk, RULE),
            new Course(null, null, List.of()),
            null));
  }

  private static Commitment promise(String amount, Demand... remedies) {
    return new Commitment(Set.of(remedies), amount == null ? null : yuan(amount), List.of());
  }

  private static void allowed(Commitment promised, String text, Optional<Disposition> inForce) {
    assertDoesNotThrow(() -> RULES.check(promised, text, MONDAY, inForce), text);
  }

  /** The code, and where it stands or else what is said. */
  private static void refused(
      String told, Commitment promised, String text, Optional<Disposition> inForce) {
    var refusal =
        assertThrows(Refusal.class, () -> RULES.check(promised, text, MONDAY, inForce), text);
    assertEquals(RULE, refusal.rule());
    assertEquals(
        told,
        refusal.code()
            + " "
            + (refusal.findings().isEmpty()
                ? refusal.getMessage()
                : refusal.findings().getFirst().pointer()));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}

package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.complaint.Track.Mark;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.Money;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.returns.Allowance;
import redress.returns.Books;
import redress.returns.Books.Again;
import redress.returns.Course;
import redress.returns.Delivery;
import redress.returns.Posting;
import redress.returns.Proving;
import redress.returns.Reconciliation;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote;
import redress.returns.Withdrawn;
import redress.testing.Example;

/** What the papers of a case take of what was approved, and what they come to in all (S4-30). */
class TakingsTest {
  private static final Procedure PCB = Aside.procedure("pcb-manufacturer");
  private static final Complaint CASE = Example.judged(complaintId(1), 1);
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Posting HELD =
      new Posting(new Reconciliation(Outcome.HOLD, 0), yuan("0.00"), List.of(), null, CLERK);

  @Test
  void each_note_takes_what_it_announces_until_it_is_withdrawn_S4_34() {
    var withdrawn =
        new ReturnNote(
            Aside.part(5),
            2,
            note(5, "P-2", null, null).order(),
            new ReturnNote.Grounds("a", "b", "c"),
            new Course(null, null, null, null),
            new Books(null, null, new Proving(List.of(), null)),
            new Withdrawn("kept", CLERK));
    var it = takings(note(4, "P-2", null, null), withdrawn);
    assertEquals(BigDecimal.valueOf(90), it.announced().left("P-1"));
  }

  @Test
  void what_is_posted_or_approved_again_is_not_there_for_another_note_S4_35_S4_36() {
    var mine = note(4, "P-1", null, posted(30));
    var it = takings(mine, note(5, "P-2", null, posted(20)), note(6, "P-3", again("150.00"), HELD));
    assertEquals(BigDecimal.valueOf(65), it.postedBeside(mine).left("P-1"));
    var posted = note(6, "P-3", again("150.00"), posted(14));
    assertEquals(BigDecimal.valueOf(86), takings(posted, mine).postedBeside(mine).left("P-1"));
  }

  @Test
  void in_all_is_what_the_terms_give_and_what_was_given_beyond_them_S7_S4_30() {
    var some = takings(note(4, "P-1", null, posted(50)), note(5, "P-2", again("500.00"), HELD));
    assertSame(some.terms(), some.inAll());
    var more = takings(note(4, "P-1", null, posted(50)), note(5, "P-2", again("500.01"), HELD));
    assertEquals(yuan("1050.01"), more.inAll().settlement());
    var held = takings(note(4, "P-1", null, posted(50)), note(5, "P-2", null, HELD));
    assertSame(held.terms(), held.inAll());
    assertEquals(
        yuan("1150.00"), held.inAll(note(5, "P-2", null, HELD), yuan("600.00")).settlement());
    assertEquals(
        yuan("1150.00"), more.inAll(note(5, "P-2", null, HELD), yuan("600.00")).settlement());
  }

  @Test
  void a_certificate_counts_beyond_the_terms_once_the_customer_has_signed_S7_S4_33() {
    var open = takings(allowance(false, null));
    assertSame(open.terms(), open.inAll());
    assertEquals(new BigDecimal("20.00"), open.allowed().beyond());
    var sealed = takings(allowance(true, null));
    assertEquals(yuan("1070.00"), sealed.inAll().settlement());
    var withdrawn = takings(allowance(true, new Withdrawn("kept", CLERK)));
    assertSame(withdrawn.terms(), withdrawn.inAll());
    var none = Aside.procedure("ticketing-platform");
    var other = new Takings(Aside.of(none, CASE, allowance(true, null)), sealed.terms());
    assertSame(other.terms(), other.inAll());
  }

  @Test
  void what_is_tolerated_is_signed_by_who_may_sign_it_in_all_S7_S4_30() {
    var note = note(4, "P-1", null, null);
    var it = new Takings(Aside.of(PCB, CASE, note), terms("100000.00", "0.00"));
    assertEquals(Optional.empty(), unsigned(it, note, "100000.00", "SALES_MANAGER"));
    assertEquals(
        Optional.of("DEPUTY_GENERAL_MANAGER"), unsigned(it, note, "100000.01", "SALES_MANAGER"));
    assertEquals(Optional.empty(), unsigned(it, note, "150000.00", "DEPUTY_GENERAL_MANAGER"));
    var high = note(5, "P-2", new Again(1, yuan("1.00"), "x", signed("GENERAL_MANAGER")), HELD);
    var raised = new Takings(Aside.of(PCB, CASE, note, high), it.terms());
    assertEquals(Optional.empty(), unsigned(raised, note, "200000.00", "SALES_MANAGER"));
  }

  private static Optional<String> unsigned(
      Takings it, ReturnNote note, String amount, String level) {
    return it.unsigned(note, yuan(amount), signed(level)).map(by -> by.position().code());
  }

  private static Takings takings(Part... papers) {
    return new Takings(Aside.of(PCB, CASE, papers), terms("1000.00", "50.00"));
  }

  private static Terms terms(String returned, String allowed) {
    return new Terms(
        List.of(
            new Terms.Line(Demand.RETURN, null, 100, null, yuan(returned)),
            new Terms.Line(Demand.ALLOWANCE, null, null, null, yuan(allowed))),
        "as agreed",
        null,
        null);
  }

  private static Posting posted(int pieces) {
    return new Posting(
        new Reconciliation(Outcome.POST_ACTUAL, pieces),
        yuan("10.00").times(pieces),
        List.of(),
        null,
        CLERK);
  }

  private static Again again(String amount) {
    return new Again(15, yuan(amount), "they came", signed("SALES_MANAGER"));
  }

  private static Signature signed(String level) {
    return new Signature(new Position(level), yuan("1.00"), CLERK, Aside.RULE);
  }

  private static ReturnNote note(long number, String part, Again again, Posting posting) {
    var order = new ReturnNote.Order(key(part), part, 10, yuan("10.00"), null, "clerk", CLERK);
    return new ReturnNote(
        Aside.part(number),
        1,
        order,
        new ReturnNote.Grounds("scratched", "scrapped", "agreed"),
        new Course(null, null, null, null),
        new Books(again, posting, new Proving(List.of(), null)),
        null);
  }

  private static Allowance allowance(boolean sealed, Withdrawn withdrawn) {
    var order =
        new Allowance.Order(
            key("P-1"), "P-1", yuan("70.00"), yuan("10.00"), "scratched", "clerk", CLERK);
    var seal = sealed ? new Allowance.Seal(MONDAY, null, CLERK) : null;
    return new Allowance(
        Aside.part(9), 1, order, List.of(), seal, new Proving(List.of(), null), withdrawn);
  }

  private static Delivery.Key key(String part) {
    return new Delivery.Key(complaintId(1).company(), "O-1", part, LocalDate.of(2026, 9, 1));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}

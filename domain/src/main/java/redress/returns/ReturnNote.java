package redress.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.money.Money;
import redress.returns.Books.Again;
import redress.returns.Course.Count;
import redress.returns.Course.Instruction;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Goods of one part of one delivery come back.
 *
 * <p>Its life: somebody opens it with why, how and on what ground goods come back; another one
 * verifies it, and its copies go out (S4-34). The warehouse counts what comes: what agrees with the
 * note is signed for, and what does not when whoever verified it has said so (S4-37). Accounting
 * compares it with what was approved and asks for a voucher about what really came back, or holds
 * it until somebody approves it again (S4-35, S4-36). It is proved, and handed over to accounting
 * with a proof (S4-39, S4-41). Before anything was counted it may be withdrawn.
 *
 * @param withdrawn why it holds no more, or {@code null}
 */
public record ReturnNote(
    PartId id,
    long version,
    Order order,
    Grounds grounds,
    Course course,
    Books books,
    Withdrawn withdrawn)
    implements Part {

  /**
   * What comes back.
   *
   * @param partNumber the part as it was named
   * @param quantity pieces, from 1
   * @param tolerancePercent by how much more the customer's order lets come back, or {@code null}
   *     if it does not say
   * @param salesperson whose receivable it is
   */
  public record Order(
      Delivery.Key delivery,
      String partNumber,
      int quantity,
      Money unitPrice,
      BigDecimal tolerancePercent,
      String salesperson,
      Mark opened) {}

  /** Why goods come back, what is done with them, and on what ground. */
  public record Grounds(String reason, String handling, String basis) {}

  public static Changed<ReturnNote> opened(
      PartId id, Order order, Grounds grounds, ReturnNoteRules rules) {
    var it = new ReturnNote(id, 1, order, grounds, Course.NOTHING, Books.NOTHING, null);
    return Changed.of(
        it,
        Entry.of(
            "RETURN_NOTE_OPENED",
            rules.rule(),
            it.to("delivery", order.delivery()),
            it.to("quantity", order.quantity()),
            it.to("unitPrice", order.unitPrice()),
            it.to("reason", grounds.reason()),
            it.to("handling", grounds.handling()),
            it.to("basis", grounds.basis())));
  }

  /** What may be done with it now, by these rules. */
  public ReturnGates may(ReturnNoteRules rules) {
    return new ReturnGates(this, rules);
  }

  /** How many pieces of what was approved it takes: what is announced, or what was counted. */
  public int pieces() {
    if (withdrawn != null) {
      return 0;
    }
    return course.counted() == null ? order.quantity() : course.counted().quantity();
  }

  /** Whether what was counted is not what the note says. */
  public boolean differs() {
    return course.counted() != null && course.counted().quantity() != order.quantity();
  }

  public Changed<ReturnNote> verify(Mark mark, ReturnNoteRules rules) {
    may(rules).verify().ifPresent(ReturnNote::refuse);
    return Changed.of(
        with(new Course(mark, null, null, null)),
        Entry.of("RETURN_NOTE_VERIFIED", rules.rule(), to("verifiedBy", mark.by())));
  }

  /** The warehouse has counted: what agrees with the note is signed for at once. */
  public Changed<ReturnNote> count(Count count, ReturnNoteRules rules) {
    may(rules).count().ifPresent(ReturnNote::refuse);
    new Foregoing("the note was opened", order.opened().at())
        .mustPrecede(count.at(), "RECEIVED_BEFORE_REQUESTED", rules.rule());
    boolean agrees = count.quantity() == order.quantity();
    var entries = new ArrayList<Entry>();
    entries.add(
        Entry.of(
            "RETURN_COUNTED",
            rules.mismatch(),
            to("counted", count.quantity()),
            to("announced", order.quantity()),
            to("cameAt", count.at())));
    if (agrees) {
      entries.add(signed(count.quantity(), rules));
    }
    return new Changed<>(
        with(new Course(course.verified(), count, null, agrees ? count.recorded() : null)),
        entries);
  }

  /** Whoever verified it, or stands in for him, says what happens with what differs from it. */
  public Changed<ReturnNote> instruct(Instruction instruction, ReturnNoteRules rules) {
    may(rules).instruct().ifPresent(ReturnNote::refuse);
    var told = new ArrayList<>(List.of(to("instruction", instruction.text())));
    if (!instruction.given().by().equals(course.verified().by())) {
      told.add(to("insteadOf", course.verified().by()));
    }
    return Changed.of(
        with(new Course(course.verified(), course.counted(), instruction, null)),
        Entry.of("RETURN_INSTRUCTED", rules.mismatch(), null, told));
  }

  /** What really came is signed for. */
  public Changed<ReturnNote> sign(Mark mark, ReturnNoteRules rules) {
    may(rules).sign().ifPresent(ReturnNote::refuse);
    return Changed.of(
        with(new Course(course.verified(), course.counted(), course.instructed(), mark)),
        signed(course.counted().quantity(), rules));
  }

  /** Accounting has compared it. */
  public Changed<ReturnNote> post(Posting posting, ReturnNoteRules rules, RuleId quantities) {
    may(rules).reconcile().ifPresent(ReturnNote::refuse);
    var entries = new ArrayList<Entry>();
    entries.add(
        Entry.of("RETURN_RECONCILED", quantities, to("outcome", posting.result().outcome())));
    if (posting.posted()) {
      entries.add(
          Entry.of(
              "VOUCHER_REQUESTED",
              rules.posting(),
              to("postedQuantity", posting.result().postedQuantity()),
              to("postedAmount", posting.amount())));
    }
    return new Changed<>(with(books.with(posting)), entries);
  }

  /** What is held is approved, by somebody with enough authority. */
  public Changed<ReturnNote> approve(Again again, ReturnNoteRules rules) {
    may(rules).approve().ifPresent(ReturnNote::refuse);
    return Changed.of(
        with(books.with(again)),
        Entry.of(
            "HELD_RETURN_APPROVED",
            again.signature().rule(),
            again.reason(),
            List.of(
                to("approvedQuantity", again.quantity()),
                to("approvedAmount", again.amount()),
                to("approvedBy", again.signature().made().by()))));
  }

  public Changed<ReturnNote> prove(Proof proof, ReturnNoteRules rules) {
    may(rules).prove().ifPresent(ReturnNote::refuse);
    rules.proofs().check(proof);
    return Changed.of(
        with(books.with(books.proving().with(proof))),
        Entry.of(
            "RETURN_PROVED",
            rules.proofs().rule(),
            to("proof", proof.kind()),
            to("paper", proof.number())));
  }

  /** Accounting has the papers. */
  public Changed<ReturnNote> handOver(Mark mark, ReturnNoteRules rules) {
    may(rules).handOver().ifPresent(ReturnNote::refuse);
    return Changed.of(
        with(books.with(books.proving().handedOver(mark))),
        Entry.of("RETURN_HANDED_OVER", rules.proofs().handOver(), to("handedOver", mark.by())));
  }

  public Changed<ReturnNote> withdraw(Withdrawn how, ReturnNoteRules rules) {
    may(rules).withdraw().ifPresent(ReturnNote::refuse);
    return Changed.of(
        new ReturnNote(id, version + 1, order, grounds, course, books, how),
        Entry.of(
            "RETURN_NOTE_WITHDRAWN",
            rules.rule(),
            how.reason(),
            List.of(to("withdrawnBy", how.made().by()))));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    var posting = books.posting();
    boolean posted = posting != null && posting.posted() && books.proving().handedOver() != null;
    boolean nothing = posting != null && !posting.posted() && !posting.held();
    return withdrawn != null || posted || nothing
        ? Optional.empty()
        : Optional.of(
            new Unfinished(
                "RETURN_OPEN", "the return of %s is not in the books".formatted(order.delivery())));
  }

  @Override
  public Set<String> workers() {
    return Set.of(order.opened().by());
  }

  private Entry signed(int quantity, ReturnNoteRules rules) {
    return Entry.of("RETURN_RECEIVED", rules.mismatch(), to("received", quantity));
  }

  private ReturnNote with(Course next) {
    return new ReturnNote(id, version + 1, order, grounds, next, books, withdrawn);
  }

  private ReturnNote with(Books next) {
    return new ReturnNote(id, version + 1, order, grounds, course, next, withdrawn);
  }

  private Change to(String name, Object value) {
    return new Change("/returnNotes/%s/%s".formatted(id.value(), name), null, value.toString());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}

package redress.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * The certificate that a customer owes less for something that he keeps (S4-33).
 *
 * <p>Its life: somebody opens it for what was approved; those whose places there are sign one after
 * the other, and the customer last; then its copies go out. It is proved and handed over to
 * accounting with a proof (S4-40, S4-41). Until the customer has signed it may be withdrawn.
 *
 * @param signatures in the order of the places
 * @param seal {@code null} until the customer has signed
 * @param withdrawn why it holds no more, or {@code null}
 */
public record Allowance(
    PartId id,
    long version,
    Order order,
    List<Signed> signatures,
    Seal seal,
    Proving proving,
    Withdrawn withdrawn)
    implements Part {
  public Allowance {
    signatures = List.copyOf(signatures);
  }

  /**
   * What is allowed.
   *
   * @param partNumber the part as it was named
   * @param amount by how much less is owed, more than 0
   * @param unitPrice what a piece cost
   * @param salesperson whose receivable it is
   */
  public record Order(
      Delivery.Key delivery,
      String partNumber,
      Money amount,
      Money unitPrice,
      String reason,
      String salesperson,
      Mark opened) {}

  /** Somebody signed in that position. */
  public record Signed(Position position, Mark made) {}

  /**
   * The customer signed.
   *
   * @param at when, as whoever recorded it states
   * @param excluded what counts as a receivable no more, or {@code null}
   */
  public record Seal(Instant at, Exclusion excluded, Mark recorded) {}

  public static Changed<Allowance> opened(PartId id, Order order, AllowanceRules rules) {
    var it = new Allowance(id, 1, order, List.of(), null, Proving.NONE, null);
    return Changed.of(
        it,
        Entry.of(
            "ALLOWANCE_OPENED",
            rules.rule(),
            it.to("delivery", order.delivery()),
            it.to("amount", order.amount()),
            it.to("reason", order.reason())));
  }

  /** What may be done with it now, by these rules. */
  public AllowanceGates may(AllowanceRules rules) {
    return new AllowanceGates(this, rules);
  }

  /** What of the approved allowance it takes; {@code null} if nothing. */
  public Optional<Money> taken() {
    return withdrawn == null ? Optional.of(order.amount()) : Optional.empty();
  }

  /** Whoever's place is next signs. */
  public Changed<Allowance> sign(Signed signed, AllowanceRules rules) {
    may(rules).sign().ifPresent(Allowance::refuse);
    var all = Stream.concat(signatures.stream(), Stream.of(signed)).toList();
    return Changed.of(
        new Allowance(id, version + 1, order, all, seal, proving, withdrawn),
        Entry.of(
            "ALLOWANCE_SIGNED",
            rules.rule(),
            to("signedBy", signed.made().by()),
            to("position", signed.position())));
  }

  /** The customer has signed, too. */
  public Changed<Allowance> seal(Instant at, Mark mark, AllowanceRules rules) {
    may(rules).seal().ifPresent(Allowance::refuse);
    var last = signatures.isEmpty() ? order.opened() : signatures.getLast().made();
    new Foregoing("the last of ours signed it", last.at())
        .mustPrecede(at, "SEALED_BEFORE_SIGNED", rules.rule());
    var collection = rules.collection();
    var excluded = collection == null ? null : collection.of(order.amount(), mark.at());
    var entries = new ArrayList<Entry>();
    entries.add(Entry.of("ALLOWANCE_SEALED", rules.rule(), to("sealedAt", at)));
    var sealed = new Seal(at, excluded, mark);
    return new Changed<>(
        new Allowance(id, version + 1, order, signatures, sealed, proving, withdrawn), entries);
  }

  public Changed<Allowance> prove(Proof proof, AllowanceRules rules) {
    may(rules).prove().ifPresent(Allowance::refuse);
    rules.proofs().check(proof);
    return Changed.of(
        with(proving.with(proof)),
        Entry.of(
            "ALLOWANCE_PROVED",
            rules.proofs().rule(),
            to("proof", proof.kind()),
            to("paper", proof.number())));
  }

  /** Accounting has the papers. */
  public Changed<Allowance> handOver(Mark mark, AllowanceRules rules) {
    may(rules).handOver().ifPresent(Allowance::refuse);
    return Changed.of(
        with(proving.handedOver(mark)),
        Entry.of("ALLOWANCE_HANDED_OVER", rules.proofs().handOver(), to("handedOver", mark.by())));
  }

  public Changed<Allowance> withdraw(Withdrawn how, AllowanceRules rules) {
    may(rules).withdraw().ifPresent(Allowance::refuse);
    return Changed.of(
        new Allowance(id, version + 1, order, signatures, seal, proving, how),
        Entry.of(
            "ALLOWANCE_WITHDRAWN",
            rules.rule(),
            how.reason(),
            List.of(to("withdrawnBy", how.made().by()))));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return withdrawn != null || proving.handedOver() != null
        ? Optional.empty()
        : Optional.of(
            new Unfinished(
                "ALLOWANCE_OPEN",
                "the allowance of %s is not with accounting".formatted(order.amount())));
  }

  @Override
  public Set<String> workers() {
    return Set.of(order.opened().by());
  }

  private Allowance with(Proving next) {
    return new Allowance(id, version + 1, order, signatures, seal, next, withdrawn);
  }

  private Change to(String name, Object value) {
    return new Change("/allowances/%s/%s".formatted(id.value(), name), null, value.toString());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}

package redress.returns;

import java.util.Optional;
import redress.disposition.Signature;
import redress.money.Money;

/**
 * What accounting knows of goods that come back.
 *
 * @param again what was approved in place of the disposition, or {@code null}
 * @param posting {@code null} until it is compared
 */
public record Books(Again again, Posting posting, Proving proving) {
  /** Nothing yet. */
  static final Books NOTHING = new Books(null, null, Proving.NONE);

  /**
   * More was approved, or another amount.
   *
   * @param quantity how many pieces are approved with this note
   * @param amount what they are worth
   */
  public record Again(int quantity, Money amount, String reason, Signature signature) {}

  /** How many pieces the customer was given: what is posted, or is approved again until it is. */
  public int pieces() {
    if (settled()) {
      return posting.result().postedQuantity();
    }
    return again == null ? 0 : again.quantity();
  }

  /** What these pieces are worth; empty while there are none. */
  public Optional<Money> worth() {
    return settled()
        ? Optional.of(posting.amount())
        : Optional.ofNullable(again).map(Again::amount);
  }

  private boolean settled() {
    return posting != null && !posting.held();
  }

  Books with(Again next) {
    return new Books(next, posting, proving);
  }

  Books with(Posting next) {
    return new Books(again, next, proving);
  }

  Books with(Proving next) {
    return new Books(again, posting, next);
  }
}

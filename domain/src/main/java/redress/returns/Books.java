package redress.returns;

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

package redress.penalty;

import java.util.List;
import redress.money.Money;

/**
 * Who bears how much of a cost.
 *
 * @param cost the whole
 * @param charged what is charged to people, never more than the cost
 * @param shares each bearer's part in the order of the procedure, the company's last; they add up
 *     to the cost
 */
public record Shares(Money cost, Money charged, List<Share> shares) {
  public Shares {
    shares = List.copyOf(shares);
  }

  /**
   * One part.
   *
   * @param bearer the bearer's code
   */
  public record Share(String bearer, Money money) {}

  /** The part of that bearer. */
  public Money of(String bearer) {
    return shares.stream()
        .filter(share -> share.bearer().equals(bearer))
        .map(Share::money)
        .findFirst()
        .orElseGet(() -> Money.zero(cost.currency()));
  }
}

package redress.approval;

import java.util.Set;
import redress.complaint.Demand;
import redress.money.Money;

/**
 * What a message promises the customer.
 *
 * @param remedies what he is promised
 * @param amount what that is worth in all, or {@code null} if no amount is named
 */
public record Commitment(Set<Demand> remedies, Money amount) {
  public Commitment {
    remedies = Set.copyOf(remedies);
  }

  /** Whether it says that nothing is promised, whatever the text names. */
  boolean nothing() {
    return remedies.isEmpty() && (amount == null || amount.isZero());
  }
}

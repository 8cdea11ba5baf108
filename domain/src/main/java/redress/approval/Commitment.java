package redress.approval;

import java.util.List;
import java.util.Set;
import redress.complaint.Demand;
import redress.money.Money;

/**
 * What a message promises the customer.
 *
 * @param remedies what he is promised
 * @param amount what that is worth in all, or {@code null} if no amount is named
 * @param besides amounts that are named and not promised, such as the price of the order
 */
public record Commitment(Set<Demand> remedies, Money amount, List<Money> besides) {
  public Commitment {
    remedies = Set.copyOf(remedies);
    besides = List.copyOf(besides);
  }

  /** Whether it says that nothing is promised, whatever the text names. */
  boolean nothing() {
    return remedies.isEmpty() && (amount == null || amount.isZero());
  }
}

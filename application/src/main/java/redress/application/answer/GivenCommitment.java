package redress.application.answer;

import java.util.List;
import java.util.Set;
import redress.complaint.Demand;
import redress.money.GivenMoney;

/**
 * What a message promises the customer, as its sender states it.
 *
 * @param amount what that is worth in all, or {@code null} if no amount is named
 * @param besides amounts that are named and not promised
 */
public record GivenCommitment(Set<Demand> remedies, GivenMoney amount, List<GivenMoney> besides) {
  public GivenCommitment {
    remedies = Set.copyOf(remedies);
    besides = List.copyOf(besides);
  }
}

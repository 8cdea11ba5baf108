package redress.followup;

import java.util.List;
import java.util.Optional;

/**
 * How often a case has been handled: once, and once more for each time that its customer was not
 * satisfied. There is no last round (S1-21).
 *
 * @param calls all calls to the customer, in the order in which they were made
 */
public record Rounds(List<FollowUp> calls) {
  public Rounds {
    calls = List.copyOf(calls);
  }

  /** The number of the round in which the case is, from 1. */
  public int current() {
    return 1 + (int) calls.stream().filter(FollowUp::again).count();
  }

  /** The call that began this round, if it is not the first. */
  public Optional<FollowUp> begun() {
    return calls.stream().filter(FollowUp::again).reduce((earlier, later) -> later);
  }

  /** The call of this round in which the customer was satisfied. */
  public Optional<FollowUp> satisfied() {
    return calls.stream().filter(it -> !it.again() && it.round() == current()).findFirst();
  }
}

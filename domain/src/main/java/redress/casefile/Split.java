package redress.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.approval.Approver;
import redress.approval.AuthorityRules;
import redress.disposition.Course.Given;
import redress.disposition.Disposition;
import redress.disposition.Occasion;
import redress.disposition.Settled;
import redress.history.Change;
import redress.history.Entry;
import redress.money.Money;

/**
 * What was just signed, and what is granted for the same in other cases, come to more than whoever
 * signed it may sign (S4-30). The signature stands, since two complaints may be two; but it is
 * told.
 *
 * @param others what is granted in the other cases, the last signed first
 * @param sum what all of it comes to
 * @param required who would have to sign the sum
 */
public record Split(List<Settled> others, Money sum, Approver required) {
  /** The event that tells it. */
  public static final String REPORTED = "SPLIT_REPORTED";

  public Split {
    others = List.copyOf(others);
  }

  /**
   * Since when what was signed in other cases counts. Nothing where no sum needs another position:
   * no amounts decide, nothing is given, or whoever signed may sign any amount.
   */
  public static Optional<Instant> since(Situation at, Disposition signed) {
    return at.procedure()
        .authority()
        .filter(it -> !signed.settlement().isZero() && it.limits(signed.signature().level()))
        .flatMap(AuthorityRules::byAmount)
        .map(it -> at.now().minus(Duration.ofDays(it.splitDays())));
  }

  /**
   * Nothing if the position in which it was signed is high enough for all of it.
   *
   * @param elsewhere what is granted in other cases; what does not count is left out here
   */
  public static Optional<Split> of(Situation at, Disposition signed, List<Settled> elsewhere) {
    return since(at, signed)
        .map(since -> elsewhere.stream().filter(it -> counts(it, at, signed, since)).toList())
        .filter(others -> !others.isEmpty())
        .flatMap(others -> of(others, at, signed));
  }

  private static Optional<Split> of(List<Settled> others, Situation at, Disposition signed) {
    var sum =
        others.stream()
            .map(it -> it.disposition().granted().orElseThrow().amount())
            .reduce(signed.settlement(), Money::plus);
    return Authority.required(at, signed.terms(), sum)
        .filter(it -> !at.procedure().authority().get().covers(signed.signature().level(), it))
        .map(it -> new Split(others, sum, it));
  }

  private static boolean counts(Settled other, Situation at, Disposition signed, Instant since) {
    return !other.disposition().id().complaint().equals(at.complaint().id())
        && other.disposition().granted().filter(it -> counts(it, signed, since)).isPresent()
        && other.about().same(Occasion.of(at.complaint().intake()));
  }

  private static boolean counts(Given granted, Disposition signed, Instant since) {
    return !granted.signed().at().isBefore(since)
        && !granted.amount().isZero()
        && granted.amount().currency().equals(signed.settlement().currency());
  }

  /** What the history of the case tells. */
  public Entry told() {
    var named = others.stream().map(Settled::named).collect(Collectors.joining(", "));
    return Entry.of(
        REPORTED,
        required.rule(),
        new Change("/split/with", null, named),
        new Change("/split/sum", null, sum.toString()),
        new Change("/split/required", null, required.position().code()));
  }
}

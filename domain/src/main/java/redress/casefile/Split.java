package redress.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.approval.Approver;
import redress.approval.AuthorityRules;
import redress.disposition.Occasion;
import redress.disposition.Settled;
import redress.disposition.Signature;
import redress.disposition.Terms;
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
  public static Optional<Instant> since(Situation at, Signature signed) {
    return at.procedure()
        .authority()
        .filter(it -> !signed.amount().isZero() && it.limits(signed.level()))
        .flatMap(AuthorityRules::byAmount)
        .map(it -> at.now().minus(Duration.ofDays(it.splitDays())));
  }

  /**
   * Nothing if the position in which it was signed is high enough for all of it.
   *
   * @param terms what was signed
   * @param elsewhere what is granted in other cases; what does not count is left out here
   */
  public static Optional<Split> of(
      Situation at, Terms terms, Signature signed, List<Settled> elsewhere) {
    return since(at, signed)
        .map(since -> elsewhere.stream().filter(it -> counts(it, at, signed, since)).toList())
        .filter(others -> !others.isEmpty())
        .flatMap(others -> of(others, at, terms, signed));
  }

  private static Optional<Split> of(
      List<Settled> others, Situation at, Terms terms, Signature signed) {
    var sum = others.stream().map(Settled::sum).reduce(signed.amount(), Money::plus);
    return Authority.required(at, terms, sum)
        .filter(it -> !at.procedure().authority().get().covers(signed.level(), it))
        .map(it -> new Split(others, sum, it));
  }

  private static boolean counts(Settled other, Situation at, Signature signed, Instant since) {
    var it = other.disposition();
    return !it.id().complaint().equals(at.complaint().id())
        && it.granted().filter(given -> !given.signed().at().isBefore(since)).isPresent()
        && !other.sum().isZero()
        && other.sum().currency().equals(signed.amount().currency())
        && other.about().same(Occasion.of(at.complaint().intake()));
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

package redress.improvement;

import java.util.Optional;
import java.util.Set;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Whether somebody can say now that something works: it was carried out, nobody has said so yet,
 * and whoever says it is somebody else. The one idea behind the effect of every measure, be it of
 * an 8D report, of an improvement or of a review.
 *
 * @param what the measure, in words
 * @param own whose measure it is: they do not judge it
 */
public record Effect(String what, boolean carriedOut, boolean judged, Set<String> own) {
  public Effect {
    own = Set.copyOf(own);
  }

  /**
   * Lets whoever may judge it go on.
   *
   * @throws Refusal {@code NOT_IMPLEMENTED}, {@code ALREADY_VERIFIED} or {@code OWN_MEASURE}
   */
  public void requireJudge(String user, RuleId rule) {
    if (!carriedOut || judged) {
      throw Refusal.later(
          carriedOut ? "ALREADY_VERIFIED" : "NOT_IMPLEMENTED",
          rule,
          carriedOut ? what + " was verified already" : what + " was not carried out yet");
    }
    own(user, rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Why this user does not judge it, if it is his own. */
  public Optional<Refusal> own(String user, RuleId rule) {
    return own.contains(user)
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_MEASURE",
                rule,
                "%s has planned %s or carried it out: somebody else verifies it"
                    .formatted(user, what)))
        : Optional.empty();
  }
}

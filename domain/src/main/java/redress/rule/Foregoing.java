package redress.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What allows a step: nobody states that the step was done before it.
 *
 * <p>What is recorded has the precision of the clock, and what people state often that of a minute:
 * whoever states the minute in which it happened is believed.
 *
 * @param what in words, as in "it was approved"
 * @param at when that was
 */
public record Foregoing(String what, Instant at) {
  /**
   * Refuses a step that is stated to have been before this.
   *
   * @param code of the refusal
   */
  public void mustPrecede(Instant stated, String code, RuleId rule) {
    if (stated.isBefore(at.truncatedTo(ChronoUnit.MINUTES))) {
      throw Refusal.content(
          code,
          rule,
          "%s at %s: what follows it cannot have been at %s".formatted(what, at, stated));
    }
  }
}

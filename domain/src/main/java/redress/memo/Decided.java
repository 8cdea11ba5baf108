package redress.memo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody objects to: one decision, or one thing that somebody is charged.
 *
 * @param since when it came up as it is now
 * @param at when it was decided, by the last signature; {@code null} while it is not
 */
public record Decided(Instant since, Instant at) {
  /** Decided when it came up. */
  public static Decided once(Instant at) {
    return new Decided(at, at);
  }

  /**
   * Several, to which one objects as a whole: as new as the newest, and decided when all are; empty
   * if there are none.
   */
  public static Optional<Decided> all(List<Decided> each) {
    boolean open = each.stream().map(Decided::at).anyMatch(Objects::isNull);
    return each.stream()
        .reduce(
            (one, other) ->
                new Decided(later(one.since, other.since), open ? null : later(one.at, other.at)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

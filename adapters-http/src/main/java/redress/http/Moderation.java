package redress.http;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import redress.application.session.RateLimit;
import redress.application.session.Sessions;
import redress.application.session.TooManyAttempts;
import redress.audit.Deed;

/**
 * How many of the requests that cost most one person may make, and everybody at one address
 * together: searches in texts, and lists that are given out as files. So many may be made at once,
 * and in each minute so many again. Whoever makes too many is told when to come back, and others do
 * not notice.
 *
 * <p>Each instance of the program counts for itself, and forgets when it stops. A token of a
 * program counts as the person whose it is.
 */
public final class Moderation {
  /** How many times of what one person may do everybody at one address may do together. */
  static final int PERSONS_AT_AN_ADDRESS = 10;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String SEARCHED = "text";

  /** What costs much. */
  private enum Effort {
    SEARCH("searches"),
    EXPORT("exports");

    private final String plural;

    Effort(String plural) {
      this.plural = plural;
    }
  }

  /**
   * How much one person may ask for.
   *
   * @param searches in a minute, 1 to 1,000,000
   * @param exports in a minute, 1 to 1,000,000
   */
  public record Limits(int searches, int exports) {
    /** What the program works with where nothing else is said. */
    public static final Limits USUAL = new Limits(120, 20);

    private int of(Effort effort) {
      return effort == Effort.SEARCH ? searches : exports;
    }
  }

  private record Pace(int most, RateLimit byPerson, RateLimit byAddress) {}

  private final Map<Effort, Pace> paces = new EnumMap<>(Effort.class);

  public Moderation(Limits limits, InstantSource clock) {
    for (var effort : Effort.values()) {
      int most = limits.of(effort);
      paces.put(
          effort, new Pace(most, limit(most, clock), limit(most * PERSONS_AT_AN_ADDRESS, clock)));
    }
  }

  private static RateLimit limit(int most, InstantSource clock) {
    return new RateLimit(most, MINUTE.dividedBy(most), clock);
  }

  /**
   * Counts a request, if it is one of those.
   *
   * @param query what it asks for
   * @param address from where; asked for only where it is counted, since headers are read for it
   * @throws Problem.Rejected with 429 if there were too many; this one is not counted
   */
  void admit(Operation operation, MultiMap query, Sessions.Actor actor, Supplier<String> address) {
    var effort = effort(operation, query);
    if (effort == null) {
      return;
    }
    var pace = paces.get(effort);
    var person = actor.person();
    var who = person.company() + " " + person.user();
    take(
        pace.byPerson(),
        who,
        "%d %s a minute for one person".formatted(pace.most(), effort.plural));
    try {
      take(
          pace.byAddress(),
          address.get(),
          "%d %s a minute for one address"
              .formatted(pace.most() * PERSONS_AT_AN_ADDRESS, effort.plural));
    } catch (Problem.Rejected rejected) {
      pace.byPerson().giveBack(who);
      throw rejected;
    }
  }

  private static Effort effort(Operation operation, MultiMap query) {
    if (Auditor.deed(operation) == Deed.EXPORT) {
      return Effort.EXPORT;
    }
    return query.contains(SEARCHED) ? Effort.SEARCH : null;
  }

  private static void take(RateLimit limit, String who, String most) {
    try {
      limit.take(who);
    } catch (TooManyAttempts often) {
      throw Problems.often("at most " + most, often.remaining()).rejected();
    }
  }
}

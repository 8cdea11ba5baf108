package redress.obligation;

import java.time.Instant;
import java.util.List;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What somebody is asked from a stated instant on. */
public final class Asked {
  private Asked() {}

  /**
   * Nobody is late already with what is recorded only now: others say when they asked, and the
   * lateness is charged to whoever was asked (I-31).
   *
   * @param begun what is owed because of it
   * @throws Refusal {@code LATE_WHEN_ASKED}
   */
  public static void inTime(List<Obligation> begun, Instant now, RuleId rule) {
    for (var it : begun) {
      if (it.lateAt(now)) {
        throw Refusal.content(
            "LATE_WHEN_ASKED",
            rule,
            "from %s on %s was due at %s; it is asked of %s only now, at %s"
                .formatted(it.clock().startedAt(), it.kind(), it.term().at(), it.holder(), now));
      }
    }
  }
}

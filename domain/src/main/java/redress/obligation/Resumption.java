package redress.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Obligation.Standing;

/**
 * What another case has owed for this one is owed by this one again, as if it had never been
 * otherwise: each clock runs from where it began.
 */
public final class Resumption {
  private Resumption() {}

  /**
   * The obligations that were owed no longer since then, begun anew.
   *
   * @param all the obligations of the case
   * @param since the instant at which they were withdrawn
   * @param rules which say what of it is urged
   */
  public static Changed<List<Obligation>> resumed(
      List<Obligation> all, Instant since, ObligationRules rules, Supplier<UUID> ids) {
    var begun = new ArrayList<Obligation>();
    var entries = new ArrayList<Entry>();
    for (var one : all) {
      if (one.standing() instanceof Standing.Withdrawn gone && gone.at().equals(since)) {
        var again =
            new Obligation(
                    ids.get(),
                    one.kind(),
                    one.concern(),
                    one.holder(),
                    one.clock(),
                    one.term(),
                    new Standing.Open())
                .urged(rules.urge(one.kind(), one.concern()));
        begun.add(again);
        entries.add(
            Entry.of(
                "OBLIGATION_BEGAN",
                again.clock().rule(),
                new Change(path(again) + "/holder", null, again.holder().code()),
                new Change(path(again) + "/startedAt", null, text(again.clock().startedAt())),
                new Change(path(again) + "/dueAt", null, text(again.term().at()))));
      }
    }
    return new Changed<>(begun, entries);
  }

  private static String path(Obligation obligation) {
    return "/obligations/" + obligation.kind();
  }

  private static String text(Instant at) {
    return at == null ? null : at.toString();
  }
}

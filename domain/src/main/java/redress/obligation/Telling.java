package redress.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redress.history.Change;
import redress.history.Entry;

/** What history tells of obligations. */
final class Telling {
  private Telling() {}

  static List<Entry> began(List<Obligation> begun, Instant at) {
    var entries = new ArrayList<Entry>();
    for (var obligation : begun) {
      entries.add(
          Entry.of(
              "OBLIGATION_BEGAN",
              obligation.clock().rule(),
              new Change(path(obligation) + "/holder", null, obligation.holder().code()),
              new Change(path(obligation) + "/startedAt", null, at.toString()),
              new Change(path(obligation) + "/dueAt", null, text(obligation.term().at()))));
    }
    return entries;
  }

  /** Since version 2 of these events they say whose obligation it is. */
  static Entry moved(
      String type, ObligationRule rule, Obligation before, Obligation after, Change... more) {
    var changes = new ArrayList<Change>();
    changes.add(before.named());
    changes.add(
        new Change(path(before) + "/dueAt", text(before.term().at()), text(after.term().at())));
    changes.addAll(List.of(more));
    return new Entry(type, 2, changes, null, rule.rule());
  }

  static String path(Obligation obligation) {
    return "/obligations/" + obligation.kind();
  }

  static String text(Instant at) {
    return at == null ? null : at.toString();
  }

  /** It began at another instant, as is found. */
  static Entry restarted(Obligation before, Obligation after) {
    return Entry.of(
        "OBLIGATION_RESTARTED",
        before.clock().rule(),
        before.named(),
        new Change(
            path(before) + "/startedAt",
            text(before.clock().startedAt()),
            text(after.clock().startedAt())),
        new Change(path(before) + "/dueAt", text(before.term().at()), text(after.term().at())));
  }
}

package redress.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Head;
import redress.history.Imprint;
import redress.history.Subject;

/**
 * The imprints of what a transaction has stored, until history is told of them: the next events of
 * a chain take those of the chain's records along, and the event of a company's founding takes all
 * that wait. What is stored twice is told as it was last.
 */
final class Untold {
  /** For whatever is not told in a chain of its own. */
  private static final UUID ANY = null;

  private final Map<UUID, Map<String, Imprint>> waiting = new HashMap<>();

  /**
   * @param chain the chain that tells of the record, or {@code null} for the next that is told
   *     anything
   */
  void add(UUID chain, Imprint imprint) {
    waiting.computeIfAbsent(chain, none -> new LinkedHashMap<>()).put(imprint.name(), imprint);
  }

  /** The events as they are told: the last of them with the imprints that waited for the chain. */
  List<Entry> told(Head head, List<Entry> entries) {
    var chain = head.subject();
    if (entries.isEmpty() || waiting.isEmpty()) {
      return entries;
    }
    var last = entries.getLast();
    var changes = new ArrayList<Change>(last.changes());
    take(chain.id(), changes);
    take(ANY, changes);
    if (head.seq() == 0 && chain.equals(Subject.of(chain.company()))) {
      List.copyOf(waiting.keySet()).forEach(other -> take(other, changes));
    }
    var all = new ArrayList<>(entries);
    all.set(
        all.size() - 1,
        new Entry(last.type(), last.version(), changes, last.reason(), last.rule()));
    return all;
  }

  private void take(UUID chain, List<Change> changes) {
    var imprints = waiting.remove(chain);
    if (imprints != null) {
      imprints.values().forEach(it -> changes.add(it.change()));
    }
  }
}

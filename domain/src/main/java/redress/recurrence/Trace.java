package redress.recurrence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.complaint.Intake;
import redress.complaint.References;

/**
 * What other complaints have in common with one if it happens again.
 *
 * @param same each with what it is in this one, as it is compared, of which another has one at
 *     least; the model or the part number, and the failure codes at least
 * @param facts those of the procedure's own facts that have to be the same, too, as they are
 *     compared
 * @param from the first instant of receipt that counts
 * @param to the last one
 */
public record Trace(
    Map<Likeness, SortedSet<String>> same,
    SortedMap<String, String> facts,
    Instant from,
    Instant to) {
  public Trace {
    same = Collections.unmodifiableMap(new EnumMap<>(same));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** The codes of what is wrong. */
  public SortedSet<String> failures() {
    return same.get(Likeness.FAILURE_CODE);
  }

  /** Whether another complaint is alike and was received within the window. */
  public boolean fits(Intake other) {
    var receivedAt = other.source().receivedAt();
    return receivedAt != null
        && !receivedAt.isBefore(from)
        && !receivedAt.isAfter(to)
        && same.entrySet().stream()
            .allMatch(it -> !Collections.disjoint(it.getValue(), it.getKey().of(other)))
        && facts.entrySet().stream()
            .allMatch(it -> References.same(it.getValue(), other.facts().get(it.getKey())));
  }

  /**
   * All that is the same, by its name, as it was typed in this one.
   *
   * @param failures those of its failure codes that others have, too, as they are compared
   */
  public SortedMap<String, String> named(Intake mine, Set<String> failures) {
    var named = new TreeMap<String, String>();
    facts.keySet().forEach(fact -> named.put(fact, mine.facts().get(fact)));
    for (var likeness : same.keySet()) {
      named.put(
          likeness.name(),
          likeness.typed(mine).stream()
              .filter(
                  it ->
                      likeness != Likeness.FAILURE_CODE || failures.contains(References.plain(it)))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    return named;
  }
}

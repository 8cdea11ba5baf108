package redress.recurrence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.Intake;

/**
 * What other complaints have in common with one if it happens again.
 *
 * @param same each with what it is in this one; the model or the part number, and the failure code
 *     at least
 * @param facts those of the procedure's own facts that have to be the same, too
 * @param from the first instant of receipt that counts
 * @param to the last one
 */
public record Trace(
    Map<Likeness, String> same, SortedMap<String, String> facts, Instant from, Instant to) {
  public Trace {
    same = Collections.unmodifiableMap(new EnumMap<>(same));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** Whether another complaint is alike and was received within the window. */
  public boolean fits(Intake other) {
    var receivedAt = other.source().receivedAt();
    return receivedAt != null
        && !receivedAt.isBefore(from)
        && !receivedAt.isAfter(to)
        && same.entrySet().stream().allMatch(it -> it.getValue().equals(it.getKey().of(other)))
        && facts.entrySet().stream()
            .allMatch(it -> it.getValue().equals(other.facts().get(it.getKey())));
  }

  /** All that is the same, by its name. */
  public SortedMap<String, String> named() {
    var named = new TreeMap<>(facts);
    same.forEach((likeness, value) -> named.put(likeness.name(), value));
    return named;
  }
}

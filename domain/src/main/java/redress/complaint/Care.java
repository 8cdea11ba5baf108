package redress.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.time.Pause;

/**
 * What was done about information that is missing: fields waived with a reason, and times in which
 * we waited for the customer.
 *
 * @param waitings in the order in which they began; only the last may still be open
 */
public record Care(SortedMap<KeyField, Waiver> waivers, List<Waiting> waitings) {
  /** Nothing was waived and nobody waited. */
  public static final Care NONE = new Care(new TreeMap<>(), List.of());

  public Care {
    waivers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(waivers));
    waitings = List.copyOf(waitings);
  }

  /** Somebody decided, with a reason, to go on without a field. */
  public record Waiver(String reason, String by, Instant at) {}

  /**
   * A time in which the customer held the case.
   *
   * @param to when it ended, or {@code null} while it lasts
   * @param code the kind of waiting, such as {@code CUSTOMER_DATA}
   * @param reason what we wait for
   */
  public record Waiting(Instant from, Instant to, String code, String reason, String by) {}

  Care with(KeyField field, Waiver waiver) {
    var more = new TreeMap<>(waivers);
    more.put(field, waiver);
    return new Care(more, waitings);
  }

  Care with(Waiting waiting) {
    var more = new ArrayList<>(waitings);
    more.add(waiting);
    return new Care(waivers, more);
  }

  Care ended(Instant at) {
    var more = new ArrayList<>(waitings);
    var last = more.removeLast();
    more.add(new Waiting(last.from(), at, last.code(), last.reason(), last.by()));
    return new Care(waivers, more);
  }

  /** The waiting that has not ended. */
  public Optional<Waiting> open() {
    return waitings.isEmpty() || waitings.getLast().to() != null
        ? Optional.empty()
        : Optional.of(waitings.getLast());
  }

  /** The waitings as pauses of a clock; one that is still open lasts until {@code now}. */
  public List<Pause> pauses(Instant now) {
    return waitings.stream()
        .map(it -> new Pause(it.from(), it.to() == null ? now : it.to(), it.code()))
        .filter(pause -> pause.from().isBefore(pause.to()))
        .toList();
  }
}

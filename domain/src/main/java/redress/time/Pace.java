package redress.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a clock runs: at all times, or only while somebody works. */
interface Pace {
  Duration between(Instant from, Instant to);

  Instant after(Instant start, Duration time);

  /** The clock that never stops. */
  Pace ELAPSED =
      new Pace() {
        @Override
        public Duration between(Instant from, Instant to) {
          return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant start, Duration time) {
          return start.plus(time);
        }
      };

  /** The clock that runs only in working time. */
  static Pace working(Calendar calendar) {
    return new Pace() {
      @Override
      public Duration between(Instant from, Instant to) {
        return calendar.workingTimeBetween(from, to);
      }

      @Override
      public Instant after(Instant start, Duration time) {
        return calendar.addWorking(start, time);
      }
    };
  }

  /**
   * The instant at which that much time has been counted outside the pauses. A pause that begins
   * when the time has just run out changes nothing.
   *
   * @param pauses as {@link #merged} leaves them
   */
  default Instant after(Instant start, Duration time, List<Pause> pauses) {
    var from = start;
    var left = time;
    for (var pause : pauses) {
      var due = after(from, left);
      if (!due.isAfter(pause.from())) {
        return due;
      }
      left = left.minus(between(from, pause.from()));
      from = pause.to();
    }
    return after(from, left);
  }

  /** The pauses from the start on, in order, overlapping and touching ones made one. */
  static List<Pause> merged(List<Pause> pauses, Instant start) {
    if (pauses.isEmpty()) {
      return pauses;
    }
    var result = new ArrayList<Pause>();
    for (var pause : inOrder(pauses)) {
      var from = pause.from().isBefore(start) ? start : pause.from();
      if (!from.isBefore(pause.to())) {
        continue;
      }
      var last = result.isEmpty() ? null : result.getLast();
      if (last == null || from.isAfter(last.to())) {
        result.add(new Pause(from, pause.to(), pause.reason()));
      } else if (pause.to().isAfter(last.to())) {
        result.set(result.size() - 1, new Pause(last.from(), pause.to(), last.reason()));
      }
    }
    return result;
  }

  static List<Pause> inOrder(List<Pause> pauses) {
    return pauses.stream()
        .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::to))
        .toList();
  }
}

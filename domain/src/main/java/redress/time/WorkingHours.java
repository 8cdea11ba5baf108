package redress.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.tree.Node;

/**
 * The hours of an ordinary week.
 *
 * @param windows the windows of each weekday that has any, in the order of the clock and apart
 * @param makeUp the windows of a make-up working day that falls on a weekday without hours; empty
 *     only where no such day is ever listed
 */
public record WorkingHours(Map<DayOfWeek, List<Window>> windows, List<Window> makeUp) {
  public WorkingHours {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    windows.forEach(
        (day, hours) -> {
          if (!hours.isEmpty()) {
            week.put(day, inOrder(hours));
          }
        });
    if (week.isEmpty()) {
      throw new IllegalArgumentException("a week has at least one working window");
    }
    windows = Collections.unmodifiableMap(week);
    makeUp = inOrder(makeUp);
  }

  /** The same windows on each of these weekdays, and on a make-up working day. */
  public static WorkingHours same(Set<DayOfWeek> weekdays, List<Window> windows) {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    weekdays.forEach(day -> week.put(day, windows));
    return new WorkingHours(week, windows);
  }

  /** The windows of an ordinary weekday, empty where nobody works. */
  public List<Window> on(DayOfWeek weekday) {
    return windows.getOrDefault(weekday, List.of());
  }

  /**
   * The working minutes of a regular working day: what "one working day" is worth. Where weekdays
   * differ it is the commonest length, the longer one of two that are equally common.
   */
  public int dailyMinutes() {
    var times = new HashMap<Integer, Integer>();
    windows.values().forEach(hours -> times.merge(minutes(hours), 1, Integer::sum));
    int regular = 0;
    for (int length : times.keySet()) {
      int more = times.get(length) - times.getOrDefault(regular, 0);
      if (more > 0 || more == 0 && length > regular) {
        regular = length;
      }
    }
    return regular;
  }

  private static int minutes(List<Window> hours) {
    return hours.stream().mapToInt(Window::minutes).sum();
  }

  private static List<Window> inOrder(List<Window> hours) {
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).openingMinute() < hours.get(i - 1).closingMinute()) {
        throw new IllegalArgumentException(
            "the windows of a day follow each other: %s stands before %s"
                .formatted(hours.get(i - 1), hours.get(i)));
      }
    }
    return List.copyOf(hours);
  }

  /** Reads {@code {"windows": {"MONDAY": [["08:30", "12:00"]]}, "makeUp": [...]}}. */
  public static WorkingHours read(Node node) {
    node.only("windows", "makeUp");
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    var windows = node.at("windows");
    windows.only(Arrays.stream(DayOfWeek.values()).map(Enum::name).toArray(String[]::new));
    for (var day : DayOfWeek.values()) {
      windows.maybe(day.name()).ifPresent(it -> week.put(day, it.list(WorkingHours::window)));
    }
    var makeUp = node.at("makeUp").list(WorkingHours::window);
    return node.make(() -> new WorkingHours(week, makeUp));
  }

  private static Window window(Node node) {
    var ends = node.list(Node::text);
    return ends.size() == 2
        ? node.make(() -> Window.of(ends.get(0), ends.get(1)))
        : node.wrong("WRONG_TYPE", "expected an opening and a closing time");
  }
}

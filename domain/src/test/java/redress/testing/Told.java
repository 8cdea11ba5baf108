package redress.testing;

import java.util.List;
import java.util.stream.Collectors;
import redress.history.Changed;
import redress.history.Entry;

/** What a step tells history, in one line for each event. */
public final class Told {
  private Told() {}

  /** Its type and its rule, each value that it changed, and the reason if one was given. */
  public static List<String> of(Changed<?> changed) {
    return changed.entries().stream().map(Told::line).toList();
  }

  private static String line(Entry entry) {
    return entry.type()
        + " "
        + entry.rule().id()
        + entry.changes().stream()
            .map(it -> " {%s %s %s}".formatted(it.path(), it.from(), it.to()))
            .collect(Collectors.joining())
        + (entry.reason() == null ? "" : ": " + entry.reason());
  }
}

package redress.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what differs between a record before and after, in the order in which it is asked. */
public final class Difference {
  private final List<Change> changes = new ArrayList<>();

  /** Nothing differs so far. */
  public Difference() {}

  public Difference of(String path, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(path, text(before), text(after)));
    }
    return this;
  }

  /** What is told all the same, be it that it does not differ. */
  public Difference still(String path, Object value) {
    if (changes.stream().noneMatch(it -> it.path().equals(path))) {
      changes.add(new Change(path, text(value), text(value)));
    }
    return this;
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

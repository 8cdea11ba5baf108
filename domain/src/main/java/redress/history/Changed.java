package redress.history;

import java.util.List;

/** What a command made of a record, and the events that tell of it. */
public record Changed<T>(T value, List<Entry> entries) {
  public Changed {
    entries = List.copyOf(entries);
  }

  public static <T> Changed<T> of(T value, Entry... entries) {
    return new Changed<>(value, List.of(entries));
  }
}

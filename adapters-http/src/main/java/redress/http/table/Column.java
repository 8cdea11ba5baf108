package redress.http.table;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param value what stands in it: a text or code, a number, an instant, or {@code null}
 */
public record Column<R>(Heading heading, Function<R, ?> value) {
  public static <R> Column<R> of(String english, String chinese, Function<R, ?> value) {
    return new Column<>(new Heading(english, chinese), value);
  }
}

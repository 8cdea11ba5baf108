package redress.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import redress.organization.Department;

/**
 * A column beside the body: a value of the record by which rows are filtered, sorted or summed.
 *
 * @param type its type in SQL
 * @param value its value as text, or {@code null}
 */
record Column<P>(String name, String type, Function<P, String> value) {
  static <P> Column<P> text(String name, Function<P, ?> value) {
    return of(name, "text", value);
  }

  static <P> Column<P> uuid(String name, Function<P, UUID> value) {
    return of(name, "uuid", value);
  }

  static <P> Column<P> department(Function<P, Department> value) {
    return of("department", "text", value);
  }

  static <P> Column<P> instant(String name, Function<P, Instant> value) {
    return of(name, "timestamptz", value);
  }

  static <P> Column<P> date(String name, Function<P, LocalDate> value) {
    return of(name, "date", value);
  }

  static <P> Column<P> number(String name, Function<P, ? extends Number> value) {
    return of(name, "numeric", value);
  }

  static <P> Column<P> flag(String name, Function<P, Boolean> value) {
    return of(name, "boolean", value);
  }

  private static <P> Column<P> of(String name, String type, Function<P, ?> value) {
    return new Column<>(
        name,
        type,
        record -> {
          var found = value.apply(record);
          return found == null ? null : found.toString();
        });
  }
}

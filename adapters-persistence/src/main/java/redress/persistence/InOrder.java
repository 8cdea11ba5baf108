package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import redress.organization.Department;

/**
 * The columns of a row, one after the other as its statement selects them. A column's name is
 * looked up by comparing it with all the others; where many rows are read that was a seventh of the
 * work.
 */
final class InOrder {
  private final Row row;
  private int next;

  InOrder(Row row) {
    this.row = row;
  }

  UUID id() {
    return row.getUUID(next++);
  }

  /** The text, or {@code null}. */
  String text() {
    return row.getString(next++);
  }

  /** The number, or {@code null}. */
  Integer number() {
    return row.getInteger(next++);
  }

  /** The code, or {@code null}. */
  <E extends Enum<E>> E code(Class<E> codes) {
    var stored = text();
    return stored == null ? null : Enum.valueOf(codes, stored);
  }

  /** The instant, or {@code null}. */
  Instant instant() {
    var stored = row.getOffsetDateTime(next++);
    return stored == null ? null : stored.toInstant();
  }

  /** The department, or {@code null}. */
  Department department() {
    var stored = text();
    return stored == null ? null : new Department(stored);
  }
}

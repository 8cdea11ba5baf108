package redress.persistence;

import io.vertx.sqlclient.Row;

/** Codes as they are stored. */
final class Codes {
  private Codes() {}

  /** The code in that column, or {@code null}. */
  static <E extends Enum<E>> E get(Class<E> codes, Row row, String column) {
    var stored = row.getString(column);
    return stored == null ? null : Enum.valueOf(codes, stored);
  }
}

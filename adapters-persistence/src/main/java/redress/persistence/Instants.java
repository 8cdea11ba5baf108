package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as the driver knows them. */
final class Instants {
  private Instants() {}

  static OffsetDateTime stored(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** The instant in that column, or {@code null}. */
  static Instant get(Row row, String column) {
    var stored = row.getOffsetDateTime(column);
    return stored == null ? null : stored.toInstant();
  }
}

package redress.persistence;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which chain of events tells of a record.
 *
 * @param chain its id, or {@code null} if none tells of each change
 * @param expression SQL for it, or {@code null} if a row does not say
 * @param untold a JSON pointer to what changes with no event that tells of it, or {@code null}
 * @param among SQL: whether it is one of {@code $2}; nothing if a row does not say
 */
record Chained<P>(Function<P, UUID> chain, String expression, String among, JsonPointer untold) {
  /** The chain whose id is in that column. */
  static <P> Chained<P> by(String column, Function<P, UUID> chain) {
    return new Chained<>(chain, column, column + " = any($2::uuid[])", null);
  }

  /** A chain whose id is in no column. */
  static <P> Chained<P> elsewhere(Function<P, UUID> chain) {
    return new Chained<>(chain, null, null, null);
  }

  /** No chain tells of each change of such a record, which is held in another way. */
  static <P> Chained<P> none() {
    return new Chained<>(null, null, null, null);
  }

  /** How the records of a table are found again. */
  Imprinted in(String table, String key) {
    return new Imprinted(
        table,
        expression != null,
        untold,
        null,
        "select %s as chain, null::text as holder, %s::text as key, body::text as body from %s where company = $1 and %s"
            .formatted(
                expression == null ? "null::uuid" : expression,
                key,
                table,
                among == null ? key + " = any($2::text[])" : "(" + among + ")"),
        expression == null
            ? Imprinted.keys(key + "::text", table + " where company = $1")
            : strays(table, key));
  }

  private String strays(String table, String key) {
    return """
    select %1$s as chain, %2$s::text as key from %3$s where company = $1 and not exists (
      select from events
      where events.company = $1 and events.subject = %1$s and events.seq = 1)
    order by 1, 2 limit $2
    """
        .formatted(expression, key, table);
  }
}

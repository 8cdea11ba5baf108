package redress.persistence;

import com.fasterxml.jackson.core.JsonPointer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import redress.application.seal.Stock.Stored;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * Records of one kind whose imprints are told by events.
 *
 * <p>A migration that changes what is stored of them gives the kind another name, such as {@code
 * reviews2}: then they are not held until they change, and nothing is found that nobody did.
 *
 * @param kind as it is told
 * @param byChain whether they are found by the chain that tells of them, and not by their key
 * @param untold a JSON pointer to what changes with no event that tells of it, or {@code null}
 * @param owner the chain that tells of a record whose row names that holder and no chain; {@code
 *     null} if nobody can say
 * @param statement selects {@code chain}, {@code holder}, {@code key} and {@code body}; the company
 *     is {@code $1}, ids of chains or texts of keys are {@code $2}
 * @param listing of what is found by its chain, selects {@code chain} and {@code key} where that
 *     chain has no first event, {@code $2} at most; of what is found by its key, selects {@code
 *     key} in order after {@code $2}, {@code $3} at most
 */
record Imprinted(
    String kind,
    boolean byChain,
    JsonPointer untold,
    BiFunction<CompanyId, String, UUID> owner,
    String statement,
    String listing) {
  /**
   * Of a kind that is found by its keys, of which all is told.
   *
   * @param key SQL for the key of a row, as text
   * @param rows SQL: the table, and which of its rows are the company's, {@code $1}
   */
  static Imprinted byKey(
      String kind,
      BiFunction<CompanyId, String, UUID> owner,
      String key,
      String rows,
      String statement) {
    return new Imprinted(kind, false, null, owner, statement, keys(key, rows));
  }

  /** Selects the keys of rows in their order. */
  static String keys(String key, String rows) {
    return """
    select distinct (%1$s) collate "C" as key from %2$s
      and ($2::text is null or (%1$s) collate "C" > $2) order by key limit $3
    """
        .formatted(key, rows);
  }

  /** Asks for all of some chains, or for those of this kind that are told; does not wait. */
  Future<RowSet<Row>> send(
      Sql sql, CompanyId company, Collection<UUID> chains, Collection<Imprint> told) {
    var asked =
        byChain
            ? chains.toArray(UUID[]::new)
            : told.stream()
                .filter(it -> it.kind().equals(kind))
                .map(Imprint::key)
                .toArray(String[]::new);
    return asked.length == 0
        ? Future.succeededFuture()
        : sql.send(statement, company.code(), asked);
  }

  List<Stored> read(CompanyId company, RowSet<Row> rows) {
    return rows == null ? List.of() : Sql.list(rows, row -> stored(company, row));
  }

  private Stored stored(CompanyId company, Row row) {
    var key = row.getString("key");
    var chain = row.getUUID("chain");
    var telling =
        chain != null || owner == null ? chain : owner.apply(company, row.getString("holder"));
    return new Stored(telling, of(key, row.getString("body")));
  }

  /** The imprint of a body. */
  Imprint of(String key, String body) {
    return new Imprint(kind, key, Bodies.imprint(body, untold));
  }

  /** Records as they are stored by now, of which this transaction tells in that chain. */
  void noted(Sql sql, CompanyId company, UUID chain, String... keys) {
    sql.list(
            "reading what was stored in " + kind,
            row -> of(row.getString("key"), row.getString("body")),
            statement,
            company.code(),
            (Object) keys)
        .forEach(imprint -> sql.untold().add(chain, imprint));
  }
}

package redress.persistence;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import redress.organization.CompanyId;

/**
 * The connection of an open transaction.
 *
 * @param company whose rows it sees
 * @param patience how long to wait for an answer
 */
record Sql(CompanyId company, PgConnection connection, Duration patience, Traffic traffic) {
  /** Sends a statement without waiting for its answer, so that several travel together. */
  Future<RowSet<Row>> send(String statement, Object... parameters) {
    traffic.statement();
    return connection.preparedQuery(statement).execute(Tuple.wrap(parameters));
  }

  /** Waits for what was sent. */
  <T> T await(String doing, Future<T> sent) {
    return Awaited.await(doing, sent, patience);
  }

  RowSet<Row> run(String doing, String statement, Object... parameters) {
    return await(doing, send(statement, parameters));
  }

  <T> List<T> list(String doing, Function<Row, T> reader, String statement, Object... parameters) {
    return list(run(doing, statement, parameters), reader);
  }

  <T> Optional<T> first(
      String doing, Function<Row, T> reader, String statement, Object... parameters) {
    return list(doing, reader, statement, parameters).stream().findFirst();
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
    return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
  }
}

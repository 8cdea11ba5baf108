package redress.persistence;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import redress.application.Unavailable;
import redress.organization.CompanyId;

/**
 * An open transaction. It takes a connection with its first statement, and none if there is no
 * statement; beginning, naming the company and the first statement travel together.
 */
final class Sql {
  private static final String COMPANY = "select set_config('redress.company', $1, true)";

  private final CompanyId company;
  private final Connections connections;
  private final Duration patience;
  private final Traffic traffic;
  private final Set<Remembered<?, ?>> changed = new LinkedHashSet<>();

  private PgConnection connection;
  private Future<Transaction> begun;
  private Future<?> named;
  private Transaction transaction;

  /**
   * @param company whose rows it sees
   * @param patience how long to wait for an answer
   */
  Sql(CompanyId company, Connections connections, Duration patience, Traffic traffic) {
    this.company = company;
    this.connections = connections;
    this.patience = patience;
    this.traffic = traffic;
  }

  CompanyId company() {
    return company;
  }

  /** Sends a statement without waiting for its answer, so that several travel together. */
  Future<RowSet<Row>> send(String statement, Object... parameters) {
    if (connection == null) {
      connection = connections.borrow();
      begun = connection.begin();
      named = query(COMPANY, company.code());
    }
    return query(statement, parameters);
  }

  private Future<RowSet<Row>> query(String statement, Object... parameters) {
    traffic.statement();
    return connection.preparedQuery(statement).execute(Tuple.wrap(parameters));
  }

  /** Waits for what was sent. */
  <T> T await(String doing, Future<T> sent) {
    if (begun != null && transaction == null) {
      transaction = Awaited.await("beginning a transaction", begun, patience);
      Awaited.await("naming the company", named, patience);
    }
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

  /** What this transaction changes is forgotten when it is committed, and read anew until then. */
  void changes(Remembered<?, ?> memory) {
    changed.add(memory);
  }

  boolean hasChanged(Remembered<?, ?> memory) {
    return changed.contains(memory);
  }

  /** Commits; the connection is lent again, or closed if nobody knows what became of it. */
  void commit() {
    boolean clean = connection == null;
    try {
      if (connection != null) {
        await("committing", begun.compose(Transaction::commit));
        clean = true;
      }
    } finally {
      // also where the answer was lost: the change may have been made
      changed.forEach(Remembered::forget);
      release(clean);
    }
  }

  /** Rolls back after a failure, to which it adds its own. */
  void rollBack(Throwable failure) {
    boolean clean = connection == null;
    try {
      // after some failures the server ends the transaction when the connection is closed
      if (connection != null && !(failure instanceof Unavailable)) {
        await("rolling back", begun.compose(Transaction::rollback));
        clean = true;
      }
    } catch (RuntimeException gone) {
      failure.addSuppressed(gone);
    } finally {
      release(clean);
    }
  }

  private void release(boolean clean) {
    if (connection != null && clean) {
      connections.giveBack(connection);
    } else if (connection != null) {
      connections.discard(connection);
    }
  }
}

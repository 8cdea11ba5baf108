package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Transaction;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import redress.application.Unavailable;
import redress.application.seal.Illegible;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * An open transaction, or reading outside of one. It takes a connection with its first statement,
 * and none if there is no statement; naming the company, beginning and the first statement travel
 * together.
 */
final class Sql {
  private final CompanyId company;
  private final Connections connections;
  private final Duration patience;
  private final Set<Remembered<?, ?>> changed = new LinkedHashSet<>();

  private final Map<Subject, List<Entry>> told = new LinkedHashMap<>();
  private final Untold untold = new Untold();

  private final boolean transactional;
  private final Planning planning;
  private Line line;
  private Future<?> named;
  private Future<Transaction> begun;
  private boolean ready;

  /**
   * @param company whose rows it sees
   * @param transactional whether its statements take effect together; otherwise each stands alone
   * @param planning how its statements are planned
   * @param patience how long to wait for an answer
   */
  Sql(
      CompanyId company,
      boolean transactional,
      Planning planning,
      Connections connections,
      Duration patience) {
    this.company = company;
    this.transactional = transactional;
    this.planning = planning;
    this.connections = connections;
    this.patience = patience;
  }

  CompanyId company() {
    return company;
  }

  /** Sends a statement without waiting for its answer, so that several travel together. */
  Future<RowSet<Row>> send(String statement, Object... parameters) {
    if (line == null) {
      line = connections.borrow();
      named = line.see(company, planning);
      begun = transactional ? line.begin() : null;
    }
    return line.query(statement, parameters);
  }

  /** Waits for what was sent. */
  <T> T await(String doing, Future<T> sent) {
    if (line != null && !ready) {
      Awaited.await("naming the company", named, patience);
      if (transactional) {
        Awaited.await("beginning a transaction", begun, patience);
      }
      ready = true;
    }
    return connections.traces().step(doing, () -> Awaited.await(doing, sent, patience));
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

  /**
   * What the rows tell.
   *
   * @throws Illegible if a row has a value that the program cannot have written
   */
  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
    try {
      return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new Illegible("a stored row cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  /** History was told something in this transaction. */
  void told(Subject subject, List<Entry> entries) {
    told.computeIfAbsent(subject, none -> new ArrayList<>()).addAll(entries);
  }

  /** What history was told in this transaction so far. */
  Map<Subject, List<Entry>> told() {
    return told;
  }

  /** What it has stored and history is not told of yet. */
  Untold untold() {
    return untold;
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
    boolean clean = begun == null;
    try {
      if (begun != null) {
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
    boolean clean = line == null;
    try {
      // after some failures the server ends the transaction when the connection is closed
      if (line != null && !(failure instanceof Unavailable)) {
        if (begun != null) {
          await("rolling back", begun.compose(Transaction::rollback));
        }
        clean = true;
      }
    } catch (RuntimeException gone) {
      failure.addSuppressed(gone);
    } finally {
      release(clean);
    }
  }

  private void release(boolean clean) {
    if (line != null && clean) {
      connections.giveBack(line);
    } else if (line != null) {
      connections.discard(line);
    }
  }
}

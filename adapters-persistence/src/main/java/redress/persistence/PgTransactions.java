package redress.persistence;

import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Transactions;
import redress.application.Unavailable;
import redress.organization.CompanyId;

/**
 * Transactions on PostgreSQL. The connection of the open one is bound to the thread's scope; its
 * first statement names the company, for row-level security.
 */
final class PgTransactions implements Transactions {
  private static final String COMPANY = "select set_config('redress.company', $1, true)";

  private final ScopedValue<Sql> open = ScopedValue.newInstance();
  private final Connections connections;
  private final Duration patience;
  private final Traffic traffic;

  /**
   * @param patience how long to wait for a statement's answer
   */
  PgTransactions(Connections connections, Duration patience, Traffic traffic) {
    this.connections = connections;
    this.patience = patience;
    this.traffic = traffic;
  }

  @Override
  public <T> T run(CompanyId company, Supplier<T> work) {
    if (open.isBound()) {
      if (!open.get().company().equals(company)) {
        throw new IllegalStateException("a transaction of another company is open");
      }
      return work.get();
    }
    var sql = new Sql(company, connections.borrow(), patience, traffic);
    boolean clean = false;
    try {
      var transaction = begin(sql);
      T result;
      try {
        result = ScopedValue.where(open, sql).call(work::get);
      } catch (Throwable failure) {
        clean = rolledBack(sql, transaction, failure);
        throw failure;
      }
      sql.await("committing", transaction.commit());
      clean = true;
      return result;
    } finally {
      if (clean) {
        connections.giveBack(sql.connection());
      } else {
        connections.discard(sql.connection());
      }
    }
  }

  /** The open transaction: whoever writes or locks needs one. */
  Sql sql() {
    if (!open.isBound()) {
      throw new IllegalStateException("outside a transaction");
    }
    return open.get();
  }

  boolean isOpen() {
    return open.isBound();
  }

  /** Whether records of that company can be seen from here. */
  boolean sees(CompanyId company) {
    return !open.isBound() || open.get().company().equals(company);
  }

  /** Reads in the open transaction, whose company it is, or in one of its own. */
  <T> T read(CompanyId company, Function<Sql, T> reader) {
    return open.isBound() ? reader.apply(open.get()) : run(company, () -> reader.apply(open.get()));
  }

  private static Transaction begin(Sql sql) {
    var begun = sql.connection().begin();
    var set = sql.send(COMPANY, sql.company().code());
    var transaction = sql.await("beginning a transaction", begun);
    sql.await("naming the company", set);
    return transaction;
  }

  /** Whether the connection is free of the transaction; otherwise the server ends it by itself. */
  private static boolean rolledBack(Sql sql, Transaction transaction, Throwable failure) {
    if (failure instanceof Unavailable) {
      return false;
    }
    try {
      sql.await("rolling back", transaction.rollback());
      return true;
    } catch (RuntimeException gone) {
      failure.addSuppressed(gone);
      return false;
    }
  }
}

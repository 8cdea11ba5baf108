package redress.persistence;

import static redress.persistence.Awaited.await;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Transaction;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Transactions;
import redress.organization.CompanyId;

/**
 * Transactions on PostgreSQL. The connection of the open one is bound to the thread's scope; its
 * first statement names the company, for row-level security.
 */
final class PgTransactions implements Transactions {
  private static final String COMPANY = "select set_config('redress.company', $1, true)";

  private final ScopedValue<Sql> open = ScopedValue.newInstance();
  private final Pool pool;

  PgTransactions(Pool pool) {
    this.pool = pool;
  }

  @Override
  public <T> T run(CompanyId company, Supplier<T> work) {
    if (open.isBound()) {
      if (!open.get().company().equals(company)) {
        throw new IllegalStateException("a transaction of another company is open");
      }
      return work.get();
    }
    var connection = await("waiting for a connection", pool.getConnection());
    try {
      return inTransaction(new Sql(company, connection), work);
    } finally {
      connection.close();
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

  private <T> T inTransaction(Sql sql, Supplier<T> work) {
    var transaction = begin(sql);
    T result;
    try {
      result = ScopedValue.where(open, sql).call(work::get);
    } catch (Throwable failure) {
      rollback(transaction, failure);
      throw failure;
    }
    await("committing", transaction.commit());
    return result;
  }

  private static Transaction begin(Sql sql) {
    var begun = sql.connection().begin();
    var set = sql.send(COMPANY, sql.company().code());
    var transaction = await("beginning a transaction", begun);
    try {
      await("naming the company", set);
    } catch (Throwable failure) {
      rollback(transaction, failure);
      throw failure;
    }
    return transaction;
  }

  /** Nothing was committed, whether or not the server hears of it. */
  private static void rollback(Transaction transaction, Throwable failure) {
    try {
      await("rolling back", transaction.rollback());
    } catch (RuntimeException gone) {
      failure.addSuppressed(gone);
    }
  }
}

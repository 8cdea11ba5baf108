package redress.persistence;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Transactions;
import redress.organization.CompanyId;

/**
 * Transactions on PostgreSQL. The open one is bound to the thread's scope; before its first
 * statement the company is named, for row-level security.
 */
final class PgTransactions implements Transactions {
  private final ScopedValue<Sql> open = ScopedValue.newInstance();
  private final Connections connections;
  private final Duration patience;

  /**
   * @param patience how long to wait for a statement's answer
   */
  PgTransactions(Connections connections, Duration patience) {
    this.connections = connections;
    this.patience = patience;
  }

  @Override
  public <T> T run(CompanyId company, Supplier<T> work) {
    if (open.isBound()) {
      if (!open.get().company().equals(company)) {
        throw new IllegalStateException("a transaction of another company is open");
      }
      return work.get();
    }
    var sql = new Sql(company, true, Planning.EACH_TIME, connections, patience);
    return ended(sql, () -> ScopedValue.where(open, sql).call(work::get));
  }

  private static <T> T ended(Sql sql, Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } catch (Throwable failure) {
      sql.rollBack(failure);
      throw failure;
    }
    sql.commit();
    return result;
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

  /** Whether the open transaction, if there is one, has itself changed what is remembered there. */
  boolean hasChanged(Remembered<?, ?> memory) {
    return open.isBound() && open.get().hasChanged(memory);
  }

  /** Works in the open transaction, whosever it is, or in one of its own. */
  <T> T change(CompanyId company, Function<Sql, T> work) {
    return open.isBound() ? work.apply(open.get()) : run(company, () -> work.apply(open.get()));
  }

  /** Reads in the open transaction, whosever it is, or without one. */
  <T> T read(CompanyId company, Function<Sql, T> reader) {
    return read(company, Planning.EACH_TIME, reader);
  }

  /**
   * Reads in the open transaction, whosever it is, or without one.
   *
   * @param planning how the statements are planned outside of a transaction
   */
  <T> T read(CompanyId company, Planning planning, Function<Sql, T> reader) {
    if (open.isBound()) {
      return reader.apply(open.get());
    }
    var sql = new Sql(company, false, planning, connections, patience);
    return ended(sql, () -> reader.apply(sql));
  }
}

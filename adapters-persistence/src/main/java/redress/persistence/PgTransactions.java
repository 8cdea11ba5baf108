package redress.persistence;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Transactions;
import redress.organization.CompanyId;

/**
 * Transactions on PostgreSQL. The open one is bound to the thread's scope; its first statement
 * names the company, for row-level security.
 */
final class PgTransactions implements Transactions {
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
    var sql = new Sql(company, connections, patience, traffic);
    T result;
    try {
      result = ScopedValue.where(open, sql).call(work::get);
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

  /** Reads in the open transaction, whose company it is, or in one of its own. */
  <T> T read(CompanyId company, Function<Sql, T> reader) {
    return open.isBound() ? reader.apply(open.get()) : run(company, () -> reader.apply(open.get()));
  }
}

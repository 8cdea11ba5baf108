package redress.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import redress.organization.CompanyId;

/**
 * What changes seldom and is asked for with every request, kept until the database says that it has
 * changed.
 *
 * <p>Nothing is kept while the database cannot tell us of changes, nor what was read before a
 * change and arrives after it. A transaction that itself changes something reads it anew.
 *
 * @param <K> what it is found by, its company included
 */
final class Remembered<K, V> {
  private static final int MOST = 10_000;

  private final PgTransactions transactions;
  private final Changes changes;
  private final AtomicLong age = new AtomicLong();
  private final Map<K, Optional<V>> kept = new ConcurrentHashMap<>();

  /**
   * @param table whose changes make us forget
   */
  Remembered(PgTransactions transactions, Changes changes, String table) {
    this.transactions = transactions;
    this.changes = changes;
    changes.of(table, this::forget);
  }

  /** What is kept of a company, or is read now. */
  Optional<V> get(CompanyId company, K key, Supplier<Optional<V>> read) {
    return transactions.sees(company) ? get(key, read) : read.get();
  }

  /** What is kept and belongs to no company, or is read now. */
  Optional<V> get(K key, Supplier<Optional<V>> read) {
    if (!changes.areTold() || transactions.hasChanged(this)) {
      return read.get();
    }
    var found = kept.get(key);
    if (found != null) {
      return found;
    }
    long before = age.get();
    var fresh = read.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, fresh);
    if (age.get() != before) {
      // something changed while we read: what we put may be older
      kept.remove(key);
    }
    return fresh;
  }

  /** Forgets one: what we changed of it is nobody else's concern. */
  void drop(K key) {
    age.incrementAndGet();
    kept.remove(key);
  }

  void forget() {
    age.incrementAndGet();
    kept.clear();
  }
}

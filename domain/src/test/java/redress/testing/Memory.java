package redress.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import redress.organization.CompanyId;

/**
 * The tables behind all in-memory adapters: one object is one database.
 *
 * <p>Transactions follow one another, since each holds the one lock; what a failed one wrote is
 * undone. As with row-level security, an open transaction sees only the rows of its company (the
 * reserved company {@code operator} sees the rows of tables that say so). A row is written inside a
 * transaction; a read outside any sees what is committed.
 */
public final class Memory {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Table<?, ?>> tables = new HashMap<>();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final List<Object> notes = new ArrayList<>();
  private CompanyId company;
  private boolean rehearsing;

  /** From now on whatever a transaction writes is undone at its end, though it succeeds. */
  public void rehearse() {
    locked(() -> rehearsing = true);
  }

  /**
   * The table of that name, made when it is first asked for.
   *
   * @param owner the company whose row a key belongs to
   */
  @SuppressWarnings("unchecked")
  public <K, V> Table<K, V> table(String name, Function<K, CompanyId> owner) {
    return locked(
        () -> (Table<K, V>) tables.computeIfAbsent(name, unused -> new Table<>(owner, false)));
  }

  /** As {@link #table}, and a transaction of the reserved company {@code operator} sees all. */
  @SuppressWarnings("unchecked")
  public <K, V> Table<K, V> installation(String name, Function<K, CompanyId> owner) {
    return locked(
        () -> (Table<K, V>) tables.computeIfAbsent(name, unused -> new Table<>(owner, true)));
  }

  /** Does the work in a transaction of that company, or in the open one if it is the same. */
  public <T> T transaction(CompanyId wanted, Supplier<T> work) {
    lock.lock();
    try {
      if (company != null) {
        if (!company.equals(wanted)) {
          throw new IllegalStateException("a transaction of another company is open");
        }
        return work.get();
      }
      company = wanted;
      boolean done = false;
      try {
        T result = work.get();
        done = !rehearsing;
        return result;
      } finally {
        company = null;
        notes.clear();
        while (!undo.isEmpty()) {
          var step = undo.pop();
          if (!done) {
            step.run();
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Something about the open transaction that is forgotten with its end. */
  public void note(Object what) {
    requireTransaction();
    notes.add(what);
  }

  /** What was noted in the open transaction. */
  public List<Object> notes() {
    return List.copyOf(notes);
  }

  /** Whether the calling thread is inside a transaction. */
  public boolean inTransaction() {
    return lock.isHeldByCurrentThread() && company != null;
  }

  /** Refuses what is only allowed inside a transaction. */
  public void requireTransaction() {
    if (!inTransaction()) {
      throw new IllegalStateException("outside a transaction");
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Rows by their key, in the order in which they were first put in. */
  public final class Table<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final Function<K, CompanyId> owner;
    private final boolean open;

    private Table(Function<K, CompanyId> owner, boolean open) {
      this.owner = owner;
      this.open = open;
    }

    public Optional<V> get(K key) {
      return locked(() -> visible(key) ? Optional.ofNullable(rows.get(key)) : Optional.empty());
    }

    /** The visible rows whose key fits. */
    public List<V> where(Predicate<K> fits) {
      return locked(() -> keys(fits).stream().map(rows::get).toList());
    }

    /** The visible keys that fit. */
    public List<K> keys(Predicate<K> fits) {
      return locked(
          () -> rows.keySet().stream().filter(key -> visible(key) && fits.test(key)).toList());
    }

    public void put(K key, V value) {
      requireTransaction();
      if (!visible(key)) {
        throw new IllegalStateException("the row belongs to another company");
      }
      var before = rows.put(key, value);
      undo.push(() -> restore(key, before));
    }

    /** Takes a row away, if there is one. */
    public void remove(K key) {
      requireTransaction();
      if (visible(key) && rows.containsKey(key)) {
        var before = rows.remove(key);
        undo.push(() -> restore(key, before));
      }
    }

    /**
     * Changes a row behind the program's back, as somebody with the disk in his hands could, or
     * removes it if the value is {@code null}.
     */
    public void tamper(K key, V value) {
      locked(() -> value == null ? rows.remove(key) : rows.put(key, value));
    }

    private void restore(K key, V before) {
      if (before == null) {
        rows.remove(key);
      } else {
        rows.put(key, before);
      }
    }

    private boolean visible(K key) {
      return company == null
          || owner.apply(key).equals(company)
          || open && company.equals(CompanyId.OPERATOR);
    }
  }
}

package redress.persistence;

import java.util.concurrent.atomic.LongAdder;

/** What the store has done since it was made, for whoever watches or measures it. */
public final class Traffic {
  private final LongAdder statements = new LongAdder();
  private final LongAdder groups = new LongAdder();
  private final LongAdder registrations = new LongAdder();

  Traffic() {}

  void statement() {
    statements.increment();
  }

  void group(int size) {
    groups.increment();
    registrations.add(size);
  }

  /** How many statements were sent, those that begin and end transactions left out. */
  public long statements() {
    return statements.sum();
  }

  /** How many transactions registered cases. */
  public long groups() {
    return groups.sum();
  }

  /** How many cases these transactions took up, refused ones among them. */
  public long registrations() {
    return registrations.sum();
  }
}

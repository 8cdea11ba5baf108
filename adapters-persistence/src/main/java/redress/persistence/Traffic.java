package redress.persistence;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import redress.application.trace.Traces;
import redress.casefile.Split;
import redress.history.Entry;
import redress.sanction.RewardPenaltyNotice;

/** What the store has done since it was made, for whoever watches or measures it. */
public final class Traffic {
  private final LongAdder statements = new LongAdder();
  private final LongAdder groups = new LongAdder();
  private final LongAdder registrations = new LongAdder();
  private final LongAdder urgingNotes = new LongAdder();
  private final LongAdder notices = new LongAdder();
  private final LongAdder splits = new LongAdder();
  private volatile IntConsumer groupWatcher = size -> {};
  private volatile Traces traces = Traces.NONE;

  Traffic() {}

  void statement() {
    statements.increment();
  }

  void group(int size) {
    groups.increment();
    registrations.add(size);
    groupWatcher.accept(size);
  }

  void urged(int notes) {
    urgingNotes.add(notes);
  }

  void told(List<Entry> entries) {
    for (var entry : entries) {
      if (entry.type().equals(RewardPenaltyNotice.APPROVED)) {
        notices.increment();
      } else if (entry.type().equals(Split.REPORTED)) {
        splits.increment();
      }
    }
  }

  /** Who is told the size of each group in which cases are registered, by the thread that does. */
  public void watchGroups(IntConsumer watcher) {
    groupWatcher = watcher;
  }

  /** Who is told of each wait for the database, as a step of the request that waits. */
  public void trace(Traces told) {
    traces = told;
  }

  Traces traces() {
    return traces;
  }

  /** How many urging notes were added, of transactions that failed afterwards among them. */
  public long urgingNotes() {
    return urgingNotes.sum();
  }

  /**
   * How many reward and penalty notices got their last signature, in transactions that failed
   * afterwards among them.
   */
  public long notices() {
    return notices.sum();
  }

  /**
   * How many signatures were reported since with other cases they come to more than the signer may
   * sign, in transactions that failed afterwards among them.
   */
  public long splits() {
    return splits.sum();
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

package redress.bootstrap;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;

/**
 * The end of the process, which comes in time although something in it is stuck. The program is
 * closed in order if it can be; if not, its database alone is stopped in order, and the process
 * halted. What was acknowledged is committed by then; what was not has not happened.
 *
 * <p>It waits on threads of the system: the others may all be taken by what is stuck.
 */
final class Ending implements Runnable {
  /** With which a process ends that was halted. */
  static final int HALTED = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  private final AutoCloseable program;
  private final Duration longest;
  private final AutoCloseable database;
  private final Duration patience;
  private final IntConsumer halt;

  /**
   * @param longest how long the closing may take
   * @param patience how long the database may then take to stop
   * @param halt ends the process with that status at once
   */
  Ending(
      AutoCloseable program,
      Duration longest,
      AutoCloseable database,
      Duration patience,
      IntConsumer halt) {
    this.program = program;
    this.longest = longest;
    this.database = database;
    this.patience = patience;
    this.halt = halt;
  }

  @Override
  public void run() {
    if (closed(program, longest)) {
      return;
    }
    LOG.error(
        "Not everything was done within {}: the process ends now, whatever is stuck", longest);
    if (!closed(database, patience)) {
      LOG.error("The database has not stopped within {}", patience);
    }
    halt.accept(HALTED);
  }

  private static boolean closed(AutoCloseable what, Duration within) {
    var closing = Thread.ofPlatform().daemon().name("closing").start(() -> close(what));
    try {
      return closing.join(within);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void close(AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) {
      LOG.error("Something could not be closed in order", Unsaid.of(e));
    }
  }
}

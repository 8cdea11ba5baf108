package redress.bootstrap;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;

/**
 * Failures that nobody caught: of a thread, or of a handler on an event loop. Whatever there is
 * would print them whole; here the log is told of them as of any other (check S39), and they are
 * counted, since none of them is expected.
 */
final class Uncaught {
  private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);
  private static final LongAdder COUNT = new LongAdder();

  private Uncaught() {}

  /** Hears of those of every thread that has nobody else to tell, from now on. */
  static void ofThreads() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> told(failure));
  }

  /** Hears of those of every handler that has nobody else to tell, from now on. */
  static Vertx of(Vertx vertx) {
    return vertx.exceptionHandler(Uncaught::told);
  }

  /** How many there were since this process began. */
  static long count() {
    return COUNT.sum();
  }

  private static void told(Throwable failure) {
    COUNT.increment();
    LOG.error("Nobody caught it", Unsaid.of(failure));
  }
}

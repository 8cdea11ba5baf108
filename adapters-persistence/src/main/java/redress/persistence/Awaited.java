package redress.persistence;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import redress.application.Unavailable;

/**
 * The one place where a caller waits for the driver. A failure of the driver has no stack trace of
 * ours, so what was being done is said here.
 */
final class Awaited {
  /**
   * Server errors after which the same request may succeed: the connection (08), a lack of
   * resources (53), the operator or a time limit (57), a lock that was not to be had (55P03), a
   * deadlock or a serialization failure (40), a standby that is not the primary yet (25006), a
   * transaction in which nothing was said for too long (25P03).
   */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "40");

  private static final Set<String> STATES = Set.of("55P03", "25006", "25P03");

  private Awaited() {}

  /**
   * The result, once it is there.
   *
   * @param doing what is going on, for whoever reads the failure
   * @param patience how long to wait; the server's own limits come first
   * @throws Unavailable if the database cannot answer now, or did not say whether it did it
   * @throws IllegalStateException if it answered that we made a mistake
   */
  static <T> T await(String doing, Future<T> result, Duration patience) {
    return await(doing, result, patience, Awaited::isPassing);
  }

  /**
   * The connection, once it is there.
   *
   * @throws Unavailable if there is none: whoever asks is not at fault where the server lets the
   *     program not in, whatever it says for it
   */
  static PgConnection connected(String doing, Future<PgConnection> connecting, Duration patience) {
    return await(
        doing, connecting, patience, cause -> cause instanceof PgException || isPassing(cause));
  }

  private static <T> T await(
      String doing, Future<T> result, Duration patience, Predicate<Throwable> passing) {
    try {
      return result.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Unavailable(doing, late);
    } catch (Unavailable away) {
      throw away;
    } catch (Throwable cause) {
      if (cause instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new Unavailable(doing, cause);
      }
      var told = DatabaseError.of(cause);
      throw passing.test(cause)
          ? new Unavailable(doing, told)
          : new IllegalStateException(doing + ": " + told.getMessage(), told);
    }
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof PgException refused) {
      var state = refused.getSqlState();
      return STATES.contains(state) || PASSING.contains(state.substring(0, 2));
    }
    if (cause instanceof TransactionRollbackException) {
      return false;
    }
    // the driver loses a connection, or cannot get one
    return cause instanceof VertxException || cause instanceof IOException;
  }
}

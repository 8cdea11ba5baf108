package redress.persistence;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redress.application.Unavailable;

/**
 * The one place where a caller waits for the driver. A failure of the driver has no stack trace of
 * ours, so what was being done is said here.
 */
final class Awaited {
  /** A last resort: the socket's own time limit and the server's come first. */
  private static final long SECONDS = 60;

  /**
   * Server errors after which the same request may succeed: the connection (08), a lack of
   * resources (53), the operator or a time limit (57), a lock that was not to be had (55P03), a
   * deadlock or a serialization failure (40).
   */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "40");

  private Awaited() {}

  /**
   * The result, once it is there.
   *
   * @param doing what is going on, for whoever reads the failure
   * @throws Unavailable if the database cannot answer now, or did not say whether it did it
   * @throws IllegalStateException if it answered that we made a mistake
   */
  static <T> T await(String doing, Future<T> result) {
    try {
      return result.await(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new Unavailable(doing, late);
    } catch (Unavailable away) {
      throw away;
    } catch (Throwable cause) {
      if (cause instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new Unavailable(doing, cause);
      }
      throw isPassing(cause)
          ? new Unavailable(doing, cause)
          : new IllegalStateException(doing + ": " + cause.getMessage(), cause);
    }
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof PgException refused) {
      var state = refused.getSqlState();
      return state.equals("55P03") || PASSING.contains(state.substring(0, 2));
    }
    // the driver closes, loses or never gets a connection; its pool is too busy
    return cause instanceof VertxException
        || cause instanceof IOException
        || cause.getClass().getName().startsWith("io.vertx.core.impl.NoStackTrace");
  }
}

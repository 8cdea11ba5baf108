package redress.http.file;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The client does not take what is sent to it: it has gone away, with all that it wanted or
 * without, or is too slow. That is no failure of ours.
 */
public final class ClientGone extends RuntimeException {
  private static final int PATIENCE = 30;

  private ClientGone(Exception cause) {
    super("the client does not take it", cause);
  }

  /**
   * @throws ClientGone if nobody will take the answer any more
   */
  static void unlessWaiting(HttpServerRequest request) {
    if (request.response().closed()) {
      throw new ClientGone(new IOException("hung up before it was answered"));
    }
  }

  /** Waits until the client has taken it. */
  static void unlessTaken(Future<Void> sent) {
    try {
      sent.await(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new ClientGone(slow);
    } catch (Exception failure) {
      // what the connection fails with comes as it is, checked or not
      if (failure instanceof VertxException || failure instanceof IOException) {
        throw new ClientGone(failure);
      }
      throw failure;
    }
  }
}

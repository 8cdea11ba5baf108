package redress.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Who takes too long is hung up on. The idle time-out of a connection does not see a client that
 * sends or takes a byte now and then; here the whole head of a request, its whole content and the
 * taking of the whole answer have a time of their own, however they trickle.
 */
final class Connections {
  /**
   * How long what a client does may take.
   *
   * @param asking from the opening of the connection, or the last answer, to the end of the next
   *     head; the client has taken the answer before
   * @param content of a request that is no file, from its head on
   * @param file a whole request, with a file that it brings or takes
   * @param most connections that are open at once; a further one is closed as soon as it is opened
   */
  record Bounds(Duration asking, Duration content, Duration file, int most) {
    static final Bounds USUAL =
        new Bounds(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(10), 4096);
  }

  private final Bounds bounds;
  private final LongSupplier nanos;
  private final Map<HttpConnection, Visit> visits = new ConcurrentHashMap<>();

  Connections(Bounds bounds, LongSupplier nanos) {
    this.bounds = bounds;
    this.nanos = nanos;
  }

  void opened(HttpConnection connection) {
    if (visits.size() >= bounds.most()) {
      hangUp(connection);
      return;
    }
    visits.put(connection, new Visit(nanos.getAsLong()));
    connection.closeHandler(closed -> visits.remove(connection));
  }

  /** The head of a request has come. */
  void asked(HttpServerRequest request) {
    var visit = visits.get(request.connection());
    if (visit != null) {
      visit.since = nanos.getAsLong();
      visit.content = bounds.content();
      visit.answered = null;
      visit.request = request;
    }
  }

  /** The request brings a file, which may take longer. */
  void bringsFile(HttpServerRequest request) {
    var visit = visits.get(request.connection());
    if (visit != null) {
      visit.content = bounds.file();
    }
  }

  /** How many there are now. */
  int open() {
    return visits.size();
  }

  /** Closes the connections of all who took too long; called every now and then. */
  void closeLate() {
    visits.forEach(
        (connection, visit) -> {
          if (late(visit)) {
            hangUp(connection);
          }
        });
  }

  /**
   * At once. The connection's own way of closing sends first what is still to be sent, and so waits
   * for ever for a client that takes nothing.
   */
  private static void hangUp(HttpConnection connection) {
    ((HttpServerConnection) connection).channelHandlerContext().close();
  }

  private boolean late(Visit visit) {
    var request = visit.request;
    if (request == null) {
      return over(visit.since, bounds.asking());
    }
    if (request.response().ended()) {
      var answered = visit.answered;
      if (answered == null) {
        visit.answered = nanos.getAsLong();
        return false;
      }
      return over(answered, bounds.asking());
    }
    return over(visit.since, request.isEnded() ? bounds.file() : visit.content);
  }

  private boolean over(long since, Duration bound) {
    return nanos.getAsLong() - since > bound.toNanos();
  }

  /** What a connection is at; the event loop writes it, and whoever closes reads. */
  private static final class Visit {
    private volatile HttpServerRequest request;
    private volatile long since;
    private volatile Duration content;
    private volatile Long answered;

    Visit(long opened) {
      since = opened;
    }
  }
}

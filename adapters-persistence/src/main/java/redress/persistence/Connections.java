package redress.persistence;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unavailable;
import redress.application.Unsaid;
import redress.application.trace.Traces;

/**
 * A bounded number of connections, lent to one borrower at a time.
 *
 * <p>The driver has a pool of its own, but that one neither bounds how long a connection is being
 * made nor lets go of a connection whose server has fallen silent: after such an outage it stays
 * full of connections that never answer. Here everything is bounded, and whatever did not answer in
 * time is closed and forgotten.
 */
final class Connections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final Vertx vertx;
  private final PgConnectOptions options;
  private final Duration patience;
  private final int most;
  private final Traffic traffic;
  private final Semaphore permits;
  private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
  private final Set<Line> alive = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Connections(Vertx vertx, PgConnectOptions options, int most, Duration patience, Traffic traffic) {
    this.vertx = vertx;
    this.options = options;
    this.patience = patience;
    this.most = most;
    this.traffic = traffic;
    this.permits = new Semaphore(most, true);
  }

  /**
   * A connection that was alive a moment ago; the borrower gives it back or discards it.
   *
   * @throws Unavailable if none becomes free in time, or none can be made
   */
  Line borrow() {
    acquire();
    try {
      for (var found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
        if (alive.contains(found)) {
          return found;
        }
      }
      return connect();
    } catch (Throwable failure) {
      permits.release();
      throw failure;
    }
  }

  /** Who is told of what is done on them. */
  Traces traces() {
    return traffic.traces();
  }

  /** How many are lent just now. */
  int lent() {
    return most - permits.availablePermits();
  }

  /** How many borrowers wait for one, about. */
  int awaited() {
    return permits.getQueueLength();
  }

  /** The connection may be lent again: no transaction is open on it. */
  void giveBack(Line line) {
    if (closed) {
      line.close();
    } else {
      idle.addFirst(line);
    }
    permits.release();
  }

  /** Nobody knows what became of the connection: it is closed, and so the server forgets it too. */
  void discard(Line line) {
    alive.remove(line);
    line.close();
    permits.release();
  }

  @Override
  public void close() {
    closed = true;
    for (var found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
      found.close();
    }
  }

  private void acquire() {
    try {
      if (closed || !permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unavailable("waiting for a connection", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("waiting for a connection", stopped);
    }
  }

  private Line connect() {
    var connecting = PgConnection.connect(vertx, options);
    PgConnection connection;
    try {
      connection = Awaited.connected("connecting to the database", connecting, patience);
    } catch (Unavailable late) {
      // should it come about after all, nobody wants it any more
      connecting.onSuccess(PgConnection::close);
      throw late;
    }
    var line = new Line(connection, traffic);
    alive.add(line);
    connection.closeHandler(gone -> alive.remove(line));
    connection.exceptionHandler(lost -> LOG.info("A connection was lost", Unsaid.of(lost)));
    return line;
  }
}

package redress.persistence;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;

/**
 * Hears from the database when a table has changed by anybody's hand, on a connection of its own.
 *
 * <p>While that connection is away changes are not told, and nobody may rely on what is remembered;
 * when it is back everything counts as changed. A connection may fall silent without ending: it is
 * asked twice a second, and relied on for two seconds from the last question that was answered, so
 * that what changed while it was silent is seen two seconds later at the latest.
 */
final class Changes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
  private static final String CHANNEL = "redress_changed";
  private static final Duration ASK_EVERY = Duration.ofMillis(500);

  /** Some rounds of asking, so that a machine that is busy does not forget what it knows. */
  static final Duration RELIED_ON = Duration.ofSeconds(2);

  private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(500);

  private final Vertx vertx;
  private final PgConnectOptions options;
  private final Duration patience;
  private final LongSupplier nanos;
  private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean told;

  /** When the last question was asked that was answered. */
  private volatile long heard;

  private volatile boolean closed;

  Changes(Vertx vertx, PgConnectOptions options, Duration patience) {
    this(vertx, options, patience, System::nanoTime);
  }

  /** By a clock that never steps back, such as {@link System#nanoTime}. */
  Changes(Vertx vertx, PgConnectOptions options, Duration patience, LongSupplier nanos) {
    this.vertx = vertx;
    this.options = options;
    this.patience = patience.compareTo(RELIED_ON) < 0 ? patience : RELIED_ON;
    this.nanos = nanos;
    this.thread = Thread.ofVirtual().name("changes").unstarted(this::listen);
  }

  /** Has somebody told of a table's changes; to be said before {@link #begin}. */
  void of(String table, Runnable listener) {
    listeners.put(table, listener);
  }

  Changes begin() {
    thread.start();
    return this;
  }

  /** Whether changes are heard of at present. */
  boolean areTold() {
    return told && nanos.getAsLong() - heard < RELIED_ON.toNanos();
  }

  private void listen() {
    while (!closed) {
      try {
        hear();
      } catch (RuntimeException | Error away) {
        LOG.debug("The database cannot tell of changes now", Unsaid.of(away));
      } finally {
        told = false;
      }
      pause(TRY_AGAIN_AFTER);
    }
  }

  /** Listens on one connection until it is lost. */
  private void hear() {
    var connection =
        Awaited.connected(
            "connecting to hear of changes", PgConnection.connect(vertx, options), patience);
    try {
      var gone = new AtomicBoolean();
      connection.closeHandler(
          end -> {
            gone.set(true);
            told = false;
          });
      connection.notificationHandler(
          told -> {
            var listener = listeners.get(told.getPayload());
            if (listener != null) {
              listener.run();
            }
          });
      ask(connection, "listen " + CHANNEL);
      listeners.values().forEach(Runnable::run);
      told = true;
      // asked at once, since the connection may have gone before we relied on it
      do {
        ask(connection, "select 1");
        pause(ASK_EVERY);
      } while (!closed && !gone.get());
    } finally {
      told = false;
      connection.close();
    }
  }

  private void ask(PgConnection connection, String statement) {
    long asked = nanos.getAsLong();
    Awaited.await("hearing of changes", connection.query(statement).execute(), patience);
    heard = asked;
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}

package redress.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import redress.http.limit.AtOnce;

/**
 * Where what requests bring is kept in memory, from its first byte until the request is answered:
 * so much for all of them together, and no more.
 *
 * <p>A quarter of it is for little contents, which are taken in before anybody has asked who sends
 * them. The rest is for people with a session, so that strangers cannot fill it however many they
 * are; who finds no room among the little ones finds it there.
 */
final class Contents {
  /** The most bytes of one content. */
  static final int MOST = 1024 * 1024;

  /** The most bytes that a stranger may bring. */
  static final int LITTLE = 8 * 1024;

  /** What a request announces that does not tell how long it is. */
  static final long UNTOLD = Long.MAX_VALUE;

  /** From so many bytes on a content is heavy. */
  private static final int HEAVY = 64 * 1024;

  /** What the tree of the longest content takes: up to thirty times its bytes. */
  private static final long HEAVIEST = 30L * MOST;

  private static final int LITTLE_SHARE = 4;
  private static final int BEGINNING = 4 * 1024;
  private static final int FILE_ON_ITS_WAY = 256 * 1024;

  private final Room little;
  private final Room much;
  private final Semaphore reading =
      new Semaphore(AtOnce.of(Runtime.getRuntime().availableProcessors() / 2, HEAVIEST));

  /**
   * @param memory the bytes that all contents together may take
   */
  Contents(long memory) {
    this.little = new Room(memory / LITTLE_SHARE);
    this.much = new Room(memory - memory / LITTLE_SHARE);
  }

  /** How many bytes a request says that it brings. */
  static long announced(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    if (length == null) {
      return request.getHeader("Transfer-Encoding") == null ? 0 : UNTOLD;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return UNTOLD;
    }
  }

  /** A place for the content of anybody; none if it is not little or there is no room. */
  Content little(long announced) {
    boolean fits = announced <= LITTLE && little.take(announced);
    return fits ? new Content(little, (int) announced, (int) announced) : null;
  }

  /** A place for the content of somebody with a session; the room for it is found as it comes. */
  Content much() {
    return new Content(much, 0, MOST);
  }

  /**
   * A place for what is in memory of a file while it is received and stored; none if it is full.
   */
  Content file() {
    return much.take(FILE_ON_ITS_WAY) ? new Content(much, FILE_ON_ITS_WAY, 0) : null;
  }

  /**
   * Heavy contents are worked on one after another, so that processors are left for everybody else:
   * reading one takes many times its memory, and a while in which its thread gives way to nobody.
   */
  void inTurn(Content content, Duration patience, Runnable work, Runnable refusal) {
    if (content == null || content.size() < HEAVY) {
      work.run();
    } else if (turn(patience)) {
      try {
        work.run();
      } finally {
        reading.release();
      }
    } else {
      refusal.run();
    }
  }

  private boolean turn(Duration patience) {
    try {
      return reading.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException unexpected) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many bytes are kept now. */
  long kept() {
    return little.taken.get() + much.taken.get();
  }

  /**
   * What nobody has read, since the request was answered before: the rest of it is let pass, so
   * that the client sees the answer. More than anybody may bring is not waited for.
   */
  static void leave(HttpServerRequest request, long most) {
    long announced = announced(request);
    if (announced == 0 || request.isEnded()) {
      return;
    }
    if (announced > most) {
      Answers.last(request.response());
    }
    try {
      request.handler(rest -> {});
      request.resume();
    } catch (IllegalStateException atItsEnd) {
      // the rest has come meanwhile
    }
  }

  static Problem full() {
    return Problems.unavailable("too much is being received; come back in a moment");
  }

  /** So many bytes. */
  private static final class Room {
    private final long size;
    private final AtomicLong taken = new AtomicLong();

    Room(long size) {
      this.size = size;
    }

    boolean take(long bytes) {
      return bytes <= size - taken.getAndUpdate(now -> bytes <= size - now ? now + bytes : now);
    }

    void give(long bytes) {
      taken.addAndGet(-bytes);
    }
  }

  /** The content of one request, which keeps its room until it is closed. */
  static final class Content implements AutoCloseable {
    private final Room room;
    private final int most;
    private long taken;
    private byte[] bytes = {};
    private int size;
    private boolean closed;

    private Content(Room room, int taken, int most) {
      this.room = room;
      this.taken = taken;
      this.most = most;
    }

    /** On the event loop, where also the outcome is told: takes in all that the request brings. */
    void gather(HttpServerRequest request, Runnable whole, Consumer<Problem> refused) {
      if (request.response().closed()) {
        // hung up while we asked who it is; nobody tells of it again
        close();
        return;
      }
      request.exceptionHandler(brokenOff -> close());
      request.endHandler(
          end -> {
            request.exceptionHandler(null);
            whole.run();
          });
      request.handler(
          buffer -> {
            var problem = add(buffer);
            if (problem != null) {
              close();
              request.endHandler(null);
              request.exceptionHandler(null);
              refused.accept(problem);
            }
          });
      request.resume();
    }

    private synchronized Problem add(Buffer buffer) {
      int needed = size + buffer.length();
      if (needed > most) {
        return Problems.tooLarge(most);
      }
      if (needed > bytes.length) {
        int capacity = Math.max(needed, Math.min(most, Math.max(BEGINNING, 2 * bytes.length)));
        if (closed || capacity > taken && !room.take(capacity - taken)) {
          return full();
        }
        taken = Math.max(taken, capacity);
        bytes = Arrays.copyOf(bytes, capacity);
      }
      buffer.getBytes(bytes, size);
      size = needed;
      return null;
    }

    synchronized int size() {
      return size;
    }

    synchronized byte[] bytes() {
      return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        room.give(taken);
        bytes = new byte[0];
        size = 0;
      }
    }
  }
}

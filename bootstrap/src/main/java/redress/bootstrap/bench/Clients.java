package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongFunction;

/**
 * Clients that each send the next request as soon as the last one is answered, or when they are
 * told to come back.
 */
final class Clients {
  /** One request; the header {@code Idempotency-Key} is added to what has a body. */
  record Call(HttpMethod method, String path, Buffer body, int expected) {
    static Call get(String path) {
      return new Call(HttpMethod.GET, path, null, 200);
    }
  }

  private static final int UNAVAILABLE = 503;

  private final Vertx vertx;
  private final int port;
  private final Map<String, String> headers;

  Clients(Vertx vertx, int port, String authorization) {
    this.vertx = vertx;
    this.port = port;
    this.headers = Map.of("Authorization", authorization, "Content-Type", "application/json");
  }

  /** Lets so many of them work for so long; the calls are numbered from {@code first} on. */
  Pace run(int clients, Duration time, long first, LongFunction<Call> calls) {
    var net = vertx.createNetClient();
    var done = new CountDownLatch(1);
    var round = new Round(net, calls, first, System.nanoTime(), time.toNanos());
    vertx.getOrCreateContext().runOnContext(go -> round.begin(clients, done));
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    net.close().await();
    return round.pace();
  }

  /** All of one round happens on one event loop, so that it needs no locks. */
  private final class Round {
    private final NetClient net;
    private final LongFunction<Call> calls;
    private final long begun;
    private final long end;
    private final String run = Long.toHexString(System.nanoTime());
    private long next;
    private long[] latencies = new long[1 << 16];
    private int count;
    private long failed;
    private long refused;
    private int working;
    private long ended;

    Round(NetClient net, LongFunction<Call> calls, long first, long begun, long nanos) {
      this.net = net;
      this.calls = calls;
      this.next = first;
      this.begun = begun;
      this.end = begun + nanos;
    }

    void begin(int clients, CountDownLatch done) {
      working = clients;
      for (int i = 0; i < clients; i++) {
        step(new Caller(net, port, headers), done);
      }
    }

    private void step(Caller caller, CountDownLatch done) {
      long now = System.nanoTime();
      if (now >= end) {
        caller.close();
        if (--working == 0) {
          ended = now;
          done.countDown();
        }
        return;
      }
      var call = calls.apply(next++);
      caller.call(
          call,
          call.body() == null ? null : run + "-" + next,
          answer -> {
            if (answer.status() == UNAVAILABLE && answer.pause() > 0) {
              refused++;
              long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
              vertx.setTimer(Math.min(left, answer.pause() * 1000L), again -> step(caller, done));
              return;
            }
            if (answer.status() == call.expected()) {
              add(System.nanoTime() - now);
            } else {
              failed++;
            }
            step(caller, done);
          });
    }

    private void add(long nanos) {
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = nanos;
    }

    Pace pace() {
      return new Pace(
          Arrays.copyOf(latencies, count), failed, refused, Duration.ofNanos(ended - begun));
    }
  }
}

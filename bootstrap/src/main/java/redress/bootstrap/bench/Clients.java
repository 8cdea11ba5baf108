package redress.bootstrap.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
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

  /**
   * What came back.
   *
   * @param pause after how many seconds the client may come back, 0 if that was not said
   */
  private record Answer(int status, int pause) {
    static Answer of(HttpClientResponse response) {
      var wait = response.getHeader("Retry-After");
      return new Answer(response.statusCode(), wait == null ? 0 : Integer.parseInt(wait));
    }
  }

  Clients(Vertx vertx, int port, String authorization) {
    this.vertx = vertx;
    this.port = port;
    this.headers = Map.of("Authorization", authorization, "Content-Type", "application/json");
  }

  /** Lets so many of them work for so long; the calls are numbered from {@code first} on. */
  Pace run(int clients, Duration time, long first, LongFunction<Call> calls) {
    var http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(clients));
    var done = new CountDownLatch(1);
    var round = new Round(http, calls, first, System.nanoTime(), time.toNanos());
    vertx.getOrCreateContext().runOnContext(go -> round.begin(clients, done));
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close().await();
    return round.pace();
  }

  /** All of one round happens on one event loop, so that it needs no locks. */
  private final class Round {
    private final HttpClient http;
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

    Round(HttpClient http, LongFunction<Call> calls, long first, long begun, long nanos) {
      this.http = http;
      this.calls = calls;
      this.next = first;
      this.begun = begun;
      this.end = begun + nanos;
    }

    void begin(int clients, CountDownLatch done) {
      working = clients;
      for (int i = 0; i < clients; i++) {
        step(done);
      }
    }

    private void step(CountDownLatch done) {
      long now = System.nanoTime();
      if (now >= end) {
        if (--working == 0) {
          ended = now;
          done.countDown();
        }
        return;
      }
      var call = calls.apply(next++);
      send(call)
          .onComplete(
              answered -> {
                var answer = answered.result();
                if (answer != null && answer.status() == UNAVAILABLE && answer.pause() > 0) {
                  refused++;
                  long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
                  vertx.setTimer(Math.min(left, answer.pause() * 1000L), again -> step(done));
                  return;
                }
                if (answer != null && answer.status() == call.expected()) {
                  add(System.nanoTime() - now);
                } else {
                  failed++;
                }
                step(done);
              });
    }

    private Future<Answer> send(Call call) {
      var options =
          new RequestOptions()
              .setHost("127.0.0.1")
              .setPort(port)
              .setURI(call.path())
              .setMethod(call.method());
      headers.forEach(options::putHeader);
      if (call.body() != null) {
        options.putHeader("Idempotency-Key", run + "-" + next);
      }
      Promise<Answer> answered = Promise.promise();
      http.request(options)
          .compose(request -> call.body() == null ? request.send() : request.send(call.body()))
          .onFailure(answered::fail)
          .onSuccess(
              response ->
                  response
                      .exceptionHandler(answered::tryFail)
                      .endHandler(end -> answered.tryComplete(Answer.of(response))));
      return answered.future();
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

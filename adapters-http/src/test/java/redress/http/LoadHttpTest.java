package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than fits, and the end (checks R8, R26, R27, S43). */
@Timeout(60)
class LoadHttpTest {
  private static final String WAITING = "/samples/0190a0a0-0000-7000-8000-000000000001/faults/wait";
  private static final String SAMPLE = "{\"name\":\"a\"}";

  private final Office office = new Office();
  private final Samples samples = new Samples(office);

  @BeforeEach
  void employ() {
    office.employ("acme", "li", "QUALITY", "CLERK");
  }

  @AfterEach
  void close() {
    samples.go.countDown();
    office.close();
  }

  @Test
  void who_finds_no_room_is_told_to_come_back_R27() throws Exception {
    refusedWhileOneIsServed(1, 0, Duration.ofMinutes(1));
  }

  @Test
  void who_waits_too_long_is_told_to_come_back() throws Exception {
    refusedWhileOneIsServed(1, 1, Duration.ZERO);
  }

  private void refusedWhileOneIsServed(int running, int waiting, Duration patience)
      throws Exception {
    office.with(usual -> usual.bounded(running, waiting, patience)).open(samples.chapter());
    var li = office.desk("acme", "li");
    everybodyHasLeft();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> li.get(WAITING));
      samples.inside.await();
      var second = li.get("/samples").refused(503, "UNAVAILABLE");
      assertEquals("1", second.header("Retry-After"));
      assertEquals(200, fetch(office.server().port(), "/health/live").statusCode());
      samples.go.countDown();
      first.get().refused(409, "NOT_YET");
    }
    assertTrue(metrics().contains("redress_http_refused_total 1.0"), metrics());
  }

  /** An answer is read a moment before the one who gave it has left the only place there is. */
  private void everybodyHasLeft() throws Exception {
    for (var now = metrics(); ; now = metrics()) {
      if (now.contains("redress_http_running 0.0") && now.contains("redress_http_waiting 0.0")) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void stopping_finishes_what_is_in_flight_and_takes_nothing_new_R26() throws Exception {
    office.open(samples.chapter());
    var li = office.desk("acme", "li");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var inFlight = threads.submit(() -> li.get(WAITING));
      samples.inside.await();
      var stopping = threads.submit(() -> office.server().stop());
      while (accepts(office.server().port())) {
        Thread.onSpinWait();
      }
      assertFalse(stopping.isDone());
      assertEquals(503, fetch(office.server().managementPort(), "/health").statusCode());
      samples.go.countDown();
      inFlight.get().refused(409, "NOT_YET");
      stopping.get();
    }
  }

  @Test
  void a_client_that_hangs_up_and_tries_again_has_one_effect_R8() throws IOException {
    office.open(samples.chapter());
    var li = office.desk("acme", "li").key("key-1");
    adding(li).close();
    li.post("/samples", SAMPLE).expect(201);
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  @Test
  void a_client_that_hangs_up_when_all_is_done_is_told_by_the_repetition_R8() throws IOException {
    office.open(samples.chapter());
    var li = office.desk("acme", "li").key("key-1");
    try (var unread = adding(li)) {
      while (li.get("/samples").at("/items").isEmpty()) {
        assertTrue(unread.isConnected());
      }
    }
    assertEquals("true", li.post("/samples", SAMPLE).expect(201).header("Idempotency-Replayed"));
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  /** A request that adds a sample, and whose answer nobody has read. */
  private Socket adding(Desk li) throws IOException {
    var socket = new Socket("127.0.0.1", office.server().port());
    var head =
        "POST /api/v1/samples HTTP/1.1\r\nHost: redress\r\nIdempotency-Key: key-1\r\n"
            + "Content-Type: application/json\r\nAuthorization: "
            + li.header("Authorization")
            + "\r\nContent-Length: "
            + SAMPLE.length()
            + "\r\n\r\n"
            + SAMPLE;
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void it_is_ready_when_everything_it_needs_is_there() throws Exception {
    office.open(samples.chapter());
    var ready = fetch(office.server().port(), "/health/ready");
    assertEquals(200, ready.statusCode());
    assertEquals("{\"status\":\"UP\"}", ready.body());
  }

  @Test
  void what_is_missing_is_told_to_the_operator_alone_S43() throws Exception {
    office
        .with(
            new HealthCheck(
                "database",
                () -> {
                  throw new IllegalStateException("connection refused by db-7");
                }))
        .open(samples.chapter());
    var ready = fetch(office.server().port(), "/health/ready");
    assertEquals(503, ready.statusCode());
    assertEquals("{\"status\":\"DOWN\"}", ready.body());
    assertEquals(200, fetch(office.server().port(), "/health/live").statusCode());
    var detail = fetch(office.server().managementPort(), "/health");
    assertEquals(503, detail.statusCode());
    assertTrue(detail.body().contains("connection refused by db-7"), detail.body());
  }

  @Test
  void requests_are_counted_by_operation_and_outcome() throws Exception {
    office.open(samples.chapter());
    office.desk("acme", "li").get("/samples").expect(200);
    office.desk().wrongly().get("/samples").expect(401);
    for (var status : new int[] {200, 401}) {
      var line =
          "redress_http_requests_seconds_count{operation=\"listSamples\",status=\"%d\"} 1"
              .formatted(status);
      assertTrue(metrics().contains(line), metrics());
    }
  }

  @Test
  void whoever_looks_after_the_program_is_answered_when_requests_take_all_its_threads_R27()
      throws Exception {
    var carried = new AtomicBoolean(true);
    office
        .with(new HealthCheck("database", () -> carried.set(Thread.currentThread().isVirtual())))
        .open(samples.chapter());
    int management = office.server().managementPort();
    try (var busy = new BusyCarriers()) {
      for (int i = 0; i < 3; i++) {
        assertTrue(metrics().contains("redress_http_running"));
        assertEquals(200, fetch(management, "/health").statusCode());
        assertEquals(200, fetch(office.server().port(), "/health/ready").statusCode());
        assertEquals(200, fetch(office.server().port(), "/health/live").statusCode());
      }
      assertTrue(busy.areAll());
    }
    assertFalse(carried.get());
  }

  private String metrics() throws Exception {
    return fetch(office.server().managementPort(), "/metrics").body();
  }

  private static boolean accepts(int port) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (SocketException | SocketTimeoutException refused) {
      return false;
    }
  }

  private static HttpResponse<String> fetch(int port, String path)
      throws IOException, InterruptedException, ExecutionException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that take their time hurt nobody else, and are hung up on (checks R29, R30). The bounds
 * are short here; the idle time-out of a connection would be longer than the test may take.
 */
@Timeout(50)
class SlowClientHttpTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofHours(1);
  private static final int MANY = 200;

  private final Office office = new Office();
  private final Samples samples = new Samples(office);
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeEach
  void employ() {
    office.employ("acme", "li", "QUALITY", "CLERK");
  }

  @AfterEach
  void close() throws IOException {
    samples.go.countDown();
    for (var socket : sockets) {
      socket.close();
    }
    office.close();
  }

  @Test
  void two_hundred_heads_that_never_end_are_hung_up_on_and_others_are_served_R30()
      throws Exception {
    open(bounds(SHORT, LONG, LONG));
    var slow = connect(MANY, "GET /api/v1/samples HTTP/1.1\r\nHost: redress\r\nX-a: ");
    others();
    everybodyIsHungUpOn(slow);
  }

  @Test
  void two_hundred_contents_that_never_end_are_hung_up_on_and_others_are_served_R30()
      throws Exception {
    open(bounds(LONG, SHORT, LONG));
    var slow = connect(MANY, head("/samples") + "Content-Length: 1000\r\n\r\n{\"name\":");
    others();
    everybodyIsHungUpOn(slow);
  }

  @Test
  void files_that_never_end_are_hung_up_on_and_others_are_served() throws Exception {
    open(bounds(LONG, LONG, SHORT));
    var id = office.desk("acme", "li").post("/samples", Map.of("name", "a")).text("/id");
    var path = "/samples/%s/files?name=a.pdf".formatted(id);
    var slow = connect(40, head(path) + "Content-Length: 1000\r\n\r\n%PDF-1.7");
    others();
    everybodyIsHungUpOn(slow);
  }

  @Test
  void two_hundred_readers_that_never_read_are_hung_up_on_and_others_are_served_R30()
      throws Exception {
    open(bounds(SHORT, LONG, LONG));
    connect(MANY, "GET /openapi.yaml HTTP/1.1\r\nHost: redress\r\n\r\n");
    others();
    onlyTheOperatorIsLeft();
  }

  @Test
  void who_asks_again_and_again_and_never_reads_is_hung_up_on() throws Exception {
    open(bounds(SHORT, LONG, LONG));
    var socket = connect(1, "").getFirst();
    assertThrows(
        IOException.class,
        () -> {
          var request = "GET /openapi.yaml HTTP/1.1\r\nHost: redress\r\n\r\n".repeat(100);
          var out = socket.getOutputStream();
          while (true) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
          }
        });
    others();
    onlyTheOperatorIsLeft();
  }

  @Test
  void more_connections_than_may_be_open_are_closed_at_once() throws Exception {
    open(new Connections.Bounds(LONG, LONG, LONG, 20));
    others();
    connect(20, "");
    var refused = connect(1, "").getFirst();
    assertEquals(-1, refused.getInputStream().read());
  }

  @Test
  void work_that_takes_long_is_not_the_client_s_fault() throws Exception {
    open(bounds(SHORT, SHORT, LONG));
    var waiting = "/samples/0190a0a0-0000-7000-8000-000000000001/faults/wait";
    var request = "GET /api/v1%s HTTP/1.1\r\nHost: redress\r\n".formatted(waiting);
    var socket = connect(1, request + session() + "\r\n").getFirst();
    samples.inside.await();
    var idle = connect(1, "").getFirst();
    assertEquals(-1, idle.getInputStream().read(), "longer than the bound of the other");
    samples.go.countDown();
    var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    assertEquals("HTTP/1.1 409", answer);
  }

  private static Connections.Bounds bounds(Duration asking, Duration content, Duration file) {
    return new Connections.Bounds(asking, content, file, Integer.MAX_VALUE);
  }

  private void open(Connections.Bounds bounds) {
    office.with(usual -> usual.bounded(bounds)).open(samples.chapter());
  }

  private String head(String path) {
    return "POST /api/v1%s HTTP/1.1\r\nHost: redress\r\nContent-Type: application/json\r\n"
            .formatted(path)
        + "Idempotency-Key: k\r\n"
        + session();
  }

  private String session() {
    return "Authorization: %s\r\n".formatted(office.desk("acme", "li").header("Authorization"));
  }

  /** Connections with little room for what comes back, over which that is sent and nothing more. */
  private List<Socket> connect(int count, String sent) throws IOException {
    var opened = new ArrayList<Socket>();
    for (int i = 0; i < count; i++) {
      var socket = new Socket();
      sockets.add(socket);
      opened.add(socket);
      socket.setReceiveBufferSize(1024);
      socket.connect(new InetSocketAddress("127.0.0.1", office.server().port()));
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    }
    return opened;
  }

  private void others() {
    var li = office.desk("acme", "li");
    for (int i = 0; i < 20; i++) {
      li.get("/samples").expect(200);
    }
  }

  private static void everybodyIsHungUpOn(List<Socket> slow) throws IOException {
    for (var socket : slow) {
      var told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(told.isEmpty() || told.startsWith("HTTP/1.1 4"), told);
    }
  }

  private void onlyTheOperatorIsLeft() throws Exception {
    var metrics =
        URI.create("http://127.0.0.1:%d/metrics".formatted(office.server().managementPort()));
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(metrics).build();
      while (!client
          .send(request, BodyHandlers.ofString())
          .body()
          .contains("redress_http_connections 1.0")) {
        Thread.onSpinWait();
      }
    }
  }
}

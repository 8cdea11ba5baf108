package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What requests bring has its bounds in memory, all of it together (check R29). */
@Timeout(60)
class ContentMemoryHttpTest {
  private static final int MANY = 200;
  private static final int MEGABYTE = 1024 * 1024;
  private static final long MEMORY = 4L * MEGABYTE;

  private final Office office = new Office();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private Desk li;

  @BeforeEach
  void open() {
    office.employ("acme", "li", "QUALITY", "CLERK");
    office.with(usual -> usual.keeping(MEMORY)).open(Samples.chapter(office));
    li = office.desk("acme", "li");
  }

  @AfterEach
  void close() throws IOException {
    hangUp();
    office.close();
  }

  @Test
  void strangers_with_much_to_send_take_no_memory_and_others_are_served() throws Exception {
    for (int i = 0; i < MANY; i++) {
      var socket =
          send("/samples", "Content-Length: %d\r\n".formatted(MEGABYTE), "x".repeat(20000));
      assertTrue(answer(socket).startsWith("HTTP/1.1 401"));
    }
    assertEquals(0, kept());
    othersAreServed();
  }

  @Test
  void strangers_with_little_to_send_fill_their_own_room_alone() throws Exception {
    var length = "Content-Length: %d\r\n".formatted(Contents.LITTLE);
    long places = MEMORY / 4 / Contents.LITTLE;
    for (int i = 0; i < places; i++) {
      send("/sessions", length, "{");
    }
    while (kept() < places * Contents.LITTLE) {
      Thread.onSpinWait();
    }
    var refused = answer(send("/sessions", length, "{"));
    assertTrue(refused.startsWith("HTTP/1.1 503"), refused);
    assertTrue(refused.contains("UNAVAILABLE"), refused);
    assertTrue(refused.toLowerCase(Locale.ROOT).contains("retry-after: 1"), refused);
    assertTrue(refused.toLowerCase(Locale.ROOT).contains("connection: close"), refused);
    othersAreServed();
    hangUp();
    nothingIsKept();
    office.desk("acme", "li").get("/samples").expect(200);
  }

  @Test
  void people_with_much_to_send_share_a_room_and_others_are_served() throws Exception {
    var head = session() + "Content-Length: %d\r\n".formatted(MEGABYTE);
    int places = 3;
    for (int i = 0; i < places; i++) {
      send("/samples", head, "x".repeat(MEGABYTE - 1));
    }
    while (kept() < (long) places * MEGABYTE) {
      Thread.onSpinWait();
    }
    var refused = answer(send("/samples", head, "x"));
    assertTrue(refused.startsWith("HTTP/1.1 503"), refused);
    othersAreServed();
    var id = li.post("/samples", Map.of("name", "a")).expect(201).text("/id");
    var file = li.upload("/samples/%s/files?name=a.txt".formatted(id), new byte[] {'a', 'b', 'c'});
    assertEquals("1", file.refused(503, "UNAVAILABLE").header("Retry-After"));
    hangUp();
    nothingIsKept();
    li.upload("/samples/%s/files?name=a.txt".formatted(id), new byte[] {'a', 'b', 'c'}).expect(201);
    nothingIsKept();
  }

  @Test
  void who_hangs_up_at_any_moment_leaves_nothing_behind() throws Exception {
    var head = session() + "Content-Length: %d\r\n".formatted(MEGABYTE);
    for (int i = 0; i < 300; i++) {
      send("/samples", head, "x".repeat(100 * i)).close();
    }
    nothingIsKept();
    othersAreServed();
  }

  @Test
  void a_crowd_with_much_to_send_is_served_or_told_to_come_back() throws Exception {
    var name = "x".repeat(MEGABYTE - 100);
    var head = session() + "Content-Length: %d\r\n".formatted(name.length());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, MANY)
              .mapToObj(i -> threads.submit(() -> answer(send("/samples", head, name))))
              .toList();
      for (var answer : answers) {
        assertTrue(answer.get().matches("(?s)HTTP/1.1 (400|503).*"), answer.get());
      }
    }
    nothingIsKept();
    othersAreServed();
  }

  @Test
  void a_content_whose_length_is_not_told_is_taken_in() throws Exception {
    var chunked = "Transfer-Encoding: chunked\r\n";
    var login =
        "{\"company\":\"acme\",\"user\":\"li\",\"password\":\"%s\"}".formatted(Office.PASSWORD);
    assertTrue(answer(send("/sessions", chunked, chunk(login))).startsWith("HTTP/1.1 201"));
    var much = chunk("x".repeat(Contents.LITTLE + 1));
    assertTrue(answer(send("/sessions", chunked, much)).startsWith("HTTP/1.1 413"));
    var sample = chunk("{\"name\":\"a\"}");
    assertTrue(answer(send("/samples", session() + chunked, sample)).startsWith("HTTP/1.1 201"));
    var most = chunk("x".repeat(MEGABYTE + 1));
    assertTrue(answer(send("/samples", session() + chunked, most)).startsWith("HTTP/1.1 413"));
    nothingIsKept();
  }

  /** Small requests, each with a content, of somebody who works. */
  private void othersAreServed() {
    for (int i = 0; i < 20; i++) {
      li.post("/samples", Map.of("name", "a")).expect(201);
    }
  }

  private static String chunk(String text) {
    return "%x\r\n%s\r\n0\r\n\r\n".formatted(text.length(), text);
  }

  private String session() {
    return "Authorization: %s\r\n".formatted(li.header("Authorization"));
  }

  private Socket send(String path, String headers, String content) throws IOException {
    var socket = new Socket("127.0.0.1", office.server().port());
    sockets.add(socket);
    var head =
        "POST /api/v1%s HTTP/1.1\r\nHost: redress\r\nContent-Type: application/json\r\n"
                .formatted(path)
            + "Idempotency-Key: k\r\n"
            + headers
            + "\r\n";
    socket.getOutputStream().write((head + content).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The head of the answer, and what has come of the rest. */
  private static String answer(Socket socket) throws IOException {
    var answer = new StringBuilder();
    var buffer = new byte[8192];
    while (answer.indexOf("\r\n\r\n") < 0 || !answer.toString().endsWith("}")) {
      int read = socket.getInputStream().read(buffer);
      if (read < 0) {
        break;
      }
      answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
    }
    return answer.toString();
  }

  private void hangUp() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private void nothingIsKept() throws Exception {
    while (kept() > 0) {
      Thread.onSpinWait();
    }
  }

  private long kept() throws Exception {
    return KeptContent.of(office.server());
  }
}

package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever holds the content of a request back is who they are when it has come. */
@Timeout(60)
class HeldRequestHttpTest {
  private final Office office = new Office();
  private Desk li;
  private String files;

  @BeforeEach
  void open() {
    office.employ("acme", "li", "QUALITY", "CLERK");
    office.open(Samples.chapter(office));
    li = office.desk("acme", "li");
    files = "/samples/" + li.post("/samples", Map.of("name", "a")).text("/id") + "/files";
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_is_sent_by_one_who_has_logged_out_meanwhile_is_not_done_S10() throws Exception {
    try (var held = held("/samples", "application/json", "{\"name\": ")) {
      while (KeptContent.of(office.server()) == 0) {
        Thread.onSpinWait();
      }
      li.post("/session/closing", Map.of()).expect(200);
      assertEquals(401, status(held, "\"b\"}"));
    }
  }

  @Test
  void a_file_of_one_who_has_logged_out_meanwhile_is_not_kept_S10() throws Exception {
    try (var held = held(files + "?name=a.txt", "application/octet-stream", "a crack ")) {
      while (!isBeingReceived()) {
        Thread.onSpinWait();
      }
      li.post("/session/closing", Map.of()).expect(200);
      assertEquals(401, status(held, "in the frame"));
    }
  }

  private boolean isBeingReceived() throws IOException {
    try (var received = Files.list(office.uploads())) {
      return received.findAny().isPresent();
    }
  }

  /** A request that has come but for the end of its content. */
  private Socket held(String path, String type, String beginning) throws IOException {
    var socket = new Socket("127.0.0.1", office.server().port());
    write(
        socket,
        """
        POST /api/v1%s HTTP/1.1\r
        Host: redress\r
        Authorization: %s\r
        Content-Type: %s\r
        Idempotency-Key: held\r
        Transfer-Encoding: chunked\r
        \r
        """
            .formatted(path, li.header("Authorization"), type));
    chunk(socket, beginning);
    return socket;
  }

  private static int status(Socket socket, String end) throws IOException {
    chunk(socket, end);
    write(socket, "0\r\n\r\n");
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    return Integer.parseInt(in.readLine().split(" ")[1]);
  }

  private static void chunk(Socket socket, String text) throws IOException {
    write(socket, "%x\r\n%s\r\n".formatted(text.length(), text));
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}

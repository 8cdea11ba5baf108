package redress.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.application.Attachments;

/** Files in and out (checks S23, S24). */
class FileHttpTest {
  private static final int CHUNK = 64 * 1024;

  private final Office office = new Office();
  private final Samples samples = new Samples(office);
  private Desk li;
  private String path;

  @BeforeEach
  void open() {
    office.employ("acme", "li", "QUALITY", "CLERK");
    office.open(samples.chapter());
    li = office.desk("acme", "li");
    path = "/samples/" + li.post("/samples", Map.of("name", "a")).text("/id") + "/files";
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_file_comes_back_as_it_was_sent_S23_S24() {
    var content = pdf(3 * 1024 * 1024);
    var made = li.upload(path + "?name=" + encoded("缺陷 报告.pdf"), content).expect(201);
    assertEquals("application/pdf", made.text("/type"));
    assertEquals(content.length, made.at("/size").asInt());
    assertEquals(64, made.text("/sha256").length());
    var back = li.get(path + "/" + made.text("/id")).expect(200);
    assertArrayEquals(content, back.bytes());
    assertEquals("application/pdf", back.header("Content-Type"));
    assertEquals("nosniff", back.header("X-Content-Type-Options"));
    assertEquals(
        "attachment; filename=\"__ __.pdf\";"
            + " filename*=UTF-8''%E7%BC%BA%E9%99%B7%20%E6%8A%A5%E5%91%8A.pdf",
        back.header("Content-Disposition"));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void where_there_is_no_room_for_a_file_it_is_unavailable_and_taken_later() throws IOException {
    Files.delete(office.uploads());
    var full = li.upload(path + "?name=a.pdf", pdf(99)).refused(503, "UNAVAILABLE");
    assertEquals("1", full.header("Retry-After"));
    Files.createDirectory(office.uploads());
    li.upload(path + "?name=a.pdf", pdf(99)).expect(201);
    assertEquals(List.of(), leftovers());
  }

  @Test
  void a_name_promises_nothing_S24() {
    var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    li.upload(path + "?name=a.png", html).refused(415, "UNSUPPORTED_FILE");
    assertEquals("application/pdf", li.upload(path + "?name=a.png", pdf(99)).text("/type"));
    assertEquals("passwd.pdf", li.upload(path + "?name=..%2f..%2fpasswd", pdf(99)).text("/name"));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void a_file_is_sent_once() {
    var desk = li.key("photo-1");
    var first = desk.upload(path + "?name=a.pdf", pdf(99)).expect(201);
    var second = desk.upload(path + "?name=a.pdf", pdf(99)).expect(201);
    assertEquals(first.text("/id"), second.text("/id"));
    desk.upload(path + "?name=a.pdf", pdf(100)).refused(422, "IDEMPOTENCY_KEY_REUSED");
    desk.upload(path + "?name=b.pdf", pdf(99)).refused(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void an_empty_file_and_one_without_a_name_are_refused() {
    li.wrongly().upload(path + "?name=a.pdf", new byte[0]).refused(400, "CONTENT_MISSING");
    var nameless = li.wrongly().upload(path, pdf(99)).refused(400, "MALFORMED");
    assertEquals(List.of("?name"), nameless.faults());
  }

  @Test
  void a_file_that_is_too_large_is_not_kept() {
    try {
      li.upload(path + "?name=a.pdf", pdf(Attachments.MOST_BYTES + 1)).refused(413, "TOO_LARGE");
    } catch (UncheckedIOException closed) {
      // the server may hang up before the client has sent all of it
    }
    li.upload(path + "?name=a.pdf", pdf(99)).expect(201);
    assertEquals(List.of(), leftovers());
  }

  @Test
  void strangers_cannot_even_begin_to_send() {
    office.desk().wrongly().upload(path + "?name=a.pdf", pdf(99)).refused(401, "UNAUTHENTICATED");
  }

  @Test
  @Timeout(30)
  void who_is_refused_while_sending_much_is_answered_on_a_connection_that_serves_on()
      throws IOException {
    try (var client = new Socket("127.0.0.1", office.server().port())) {
      var out = client.getOutputStream();
      var in = client.getInputStream();
      out.write(
          """
          POST /api/v1%s?name=a.pdf HTTP/1.1\r
          Host: redress\r
          Content-Length: 5000000\r
          \r
          """
              .formatted(path)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(pdf(5_000_000));
      assertTrue(line(in).contains(" 401 "));
      out.write(
          "GET /health/live HTTP/1.1\r\nHost: redress\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      for (var line = line(in); !line.contains("HTTP/1.1 200"); line = line(in)) {
        assertFalse(line.startsWith("HTTP/1.1 4"), line);
      }
    }
  }

  @Test
  @Timeout(60)
  void a_client_that_leaves_in_the_middle_of_a_file_is_no_error_of_ours() throws Exception {
    try (var log = new Heard()) {
      try (var client = asking(pdf(19_000_000))) {
        assertTrue(line(client.getInputStream()).contains(" 200 "));
        client.setSoLinger(true, 0);
      }
      assertEquals(Level.DEBUG, log.next().getLevel());
    }
  }

  @Test
  @Timeout(60)
  void a_file_that_we_cannot_read_to_its_end_is_an_error_of_ours() throws Exception {
    samples.reading =
        content ->
            reading(
                content,
                CHUNK,
                () -> {
                  throw new UncheckedIOException(new IOException("the disk is broken"));
                });
    try (var log = new Heard();
        var client = asking(pdf(2 * CHUNK))) {
      var failed = log.next();
      assertEquals(Level.ERROR, failed.getLevel());
      assertEquals(
          "java.io.IOException: the disk is broken",
          failed.getThrowableProxy().getCause().getMessage());
      assertTrue(line(client.getInputStream()).contains(" 200 "));
    }
    samples.reading = content -> new ByteArrayInputStream(new byte[CHUNK]);
    try (var log = new Heard();
        var client = asking(pdf(2 * CHUNK))) {
      assertEquals(Level.ERROR, log.next().getLevel());
      assertTrue(line(client.getInputStream()).contains(" 200 "));
    }
  }

  /** Content that does something when so many bytes of it were read. */
  private static InputStream reading(InputStream content, int bytes, Runnable then) {
    return new FilterInputStream(content) {
      private int left = bytes;

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        if (left == 0 && length > 0) {
          then.run();
        }
        int read = super.read(to, from, length);
        left -= read;
        return read;
      }
    };
  }

  /** A client that has asked for that file. */
  private Socket asking(byte[] content) throws IOException {
    var id = li.upload(path + "?name=a.pdf", content).expect(201).text("/id");
    var client = new Socket();
    client.setReceiveBufferSize(CHUNK);
    client.connect(new InetSocketAddress("127.0.0.1", office.server().port()));
    var asked =
        """
        GET /api/v1%s/%s HTTP/1.1\r
        Host: redress\r
        Authorization: %s\r
        \r
        """
            .formatted(path, id, li.header("Authorization"));
    client.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new AssertionError("the connection was closed after: " + line);
      }
      line.append((char) one);
    }
    return line.toString();
  }

  private List<String> leftovers() {
    try (var files = Files.list(office.uploads())) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static byte[] pdf(int size) {
    var content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Pictures;

/**
 * The largest files, eight at once and a ninth that comes byte by byte, in a program whose whole
 * heap is smaller than they are: it would end if it kept them, and whoever works beside them is
 * never put off.
 */
@Timeout(300)
class LargeFilesTest {
  private static final int FILES = 8;
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int BEGINNING = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A picture, as far as anybody looks, which nothing makes smaller. */
  private static final byte[] FILE = file();

  @TempDir Path folder;

  @Test
  void eight_of_the_largest_files_at_once_hurt_nobody_and_fill_no_memory() throws Exception {
    var data = folder.resolve("data");
    try (var program =
            Program.on(data)
                .told("-Xmx112m")
                .told("-XX:MaxDirectMemorySize=48m")
                .told("-XX:+ExitOnOutOfMemoryError")
                .start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"));
        var http = HttpClient.newHttpClient();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var slow = new Socket("127.0.0.1", program.port())) {
      connection.signIn();
      var others = drafts(connection, FILES + 1);
      begin(slow, connection, others.getLast());
      int taken = BEGINNING;
      var sent = new ArrayList<CompletableFuture<String>>();
      for (var path : others.subList(0, FILES)) {
        sent.add(
            CompletableFuture.supplyAsync(() -> upload(http, program, connection, path), threads));
      }
      var all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
      var beside = new Client(0, connection, journal, 20);
      var times = new ArrayList<Duration>();
      do {
        long begun = System.nanoTime();
        beside.step();
        times.add(Duration.ofNanos(System.nanoTime() - begun));
        slow.getOutputStream().write(FILE, taken++, 1);
      } while (!all.isDone());
      all.join();
      finish(slow, taken);

      assertEquals(List.of(), connection.faults());
      assertEquals(0, connection.unavailable(), "nobody is put off");
      for (int i = 0; i < others.size(); i++) {
        var photo = i < FILES ? sent.get(i).join() : photo(connection, others.get(i));
        assertArrayEquals(FILE, download(http, program, connection, others.get(i), photo));
      }
      times.sort(null);
      System.out.printf(
          "%d requests beside %d files: %d ms in the median, %d ms at most%n",
          times.size(),
          FILES + 1,
          times.get(times.size() / 2).toMillis(),
          times.getLast().toMillis());
    }
  }

  private static byte[] file() {
    var bytes = new byte[LARGEST];
    new Random(20).nextBytes(bytes);
    var png = Pictures.png();
    System.arraycopy(png, 0, bytes, 0, png.length);
    return bytes;
  }

  private static List<String> drafts(Connection connection, int count) {
    var paths = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var draft =
          new Request("POST", "/complaints", 0, UUID.randomUUID().toString(), Intakes.draft(i));
      paths.add("/complaints/" + connection.ask(0, draft).expect(201).text("/id"));
    }
    return paths;
  }

  private static String upload(
      HttpClient http, Program program, Connection connection, String path) {
    var request =
        request(program, connection, path + "/photos?name=large.png")
            .header("If-Match", "\"1\"")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(FILE))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      var told = new redress.http.Answer(answer).expect(200);
      return told.text("/photos/0");
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String photo(Connection connection, String path) {
    return connection.ask(0, Request.get(path)).expect(200).text("/photos/0");
  }

  private static byte[] download(
      HttpClient http, Program program, Connection connection, String path, String photo)
      throws Exception {
    var answer =
        http.send(
            request(program, connection, path + "/attachments/" + photo).GET().build(),
            BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  private static HttpRequest.Builder request(Program program, Connection connection, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/api/v1%s".formatted(program.port(), path)))
        .timeout(PATIENCE)
        .header("Authorization", connection.authorization());
  }

  /** The head of a request, and the beginning of its file. */
  private static void begin(Socket slow, Connection connection, String path) throws IOException {
    var head =
        """
        POST /api/v1%s/photos?name=slow.png HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: application/octet-stream\r
        Content-Length: %d\r
        If-Match: "1"\r
        Idempotency-Key: %s\r
        \r
        """
            .formatted(path, connection.authorization(), LARGEST, UUID.randomUUID());
    slow.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    slow.getOutputStream().write(FILE, 0, BEGINNING);
    slow.getOutputStream().flush();
  }

  /** The rest of it, when all others have been taken. */
  private static void finish(Socket slow, int taken) throws IOException {
    slow.getOutputStream().write(FILE, taken, LARGEST - taken);
    slow.getOutputStream().flush();
    var answer = new String(slow.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
    assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
  }
}

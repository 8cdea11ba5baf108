package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.http.limit.Apart;

/** Files are looked through one after another, beside the requests (check S25). */
@Timeout(60)
class InboxTest {
  private static final byte[] FILE =
      "POST / HTTP/1.1\r\nHost: redress\r\nContent-Length: 7\r\n\r\nnumber\n"
          .getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private final Apart inspecting = new Apart("inspecting", 1, 2);
  private final CountDownLatch go = new CountDownLatch(1);
  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpServerRequest> asked = new CompletableFuture<>();
  private final FutureTask<Upload> received = new FutureTask<>(this::received);
  private int port;

  @BeforeEach
  void listen() {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  request.pause();
                  asked.complete(request);
                  Thread.ofVirtual().start(received);
                });
    port = server.listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void close() {
    go.countDown();
    vertx.close().await();
  }

  private Upload received() {
    return new Inbox(folder, 100, Duration.ofSeconds(30), inspecting)
        .receive(asked.join(), "a.csv");
  }

  @Test
  void a_file_waits_for_its_turn_on_no_thread_that_carries_requests_S25() throws Exception {
    assertFalse(inspecting.of(() -> Thread.currentThread().isVirtual()));
    var busy = inspecting.begun(this::held);
    try (var client = new Socket("127.0.0.1", port)) {
      client.getOutputStream().write(FILE);
      awaitStored();
      assertFalse(received.isDone());
      go.countDown();
      assertEquals("text/plain", received.get().type());
    }
    busy.join();
  }

  @Test
  void whoever_has_hung_up_when_it_is_their_turn_has_nothing_looked_through_S25() throws Exception {
    inspecting.begun(this::held);
    try (var client = new Socket("127.0.0.1", port)) {
      client.getOutputStream().write(FILE);
      awaitStored();
    }
    while (!asked.join().response().closed()) {
      Thread.onSpinWait();
    }
    go.countDown();
    var failed = assertThrows(ExecutionException.class, received::get);
    assertInstanceOf(ClientGone.class, failed.getCause());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  private void awaitStored() throws IOException {
    for (long size = 0; size < 7; ) {
      try (var files = Files.list(folder)) {
        size = files.mapToLong(file -> file.toFile().length()).sum();
      }
    }
  }

  private boolean held() {
    try {
      go.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}

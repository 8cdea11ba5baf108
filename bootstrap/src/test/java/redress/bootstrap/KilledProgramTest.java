package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Desk;

/** The program as a process of its own, killed after its commit and before its client has read. */
class KilledProgramTest {
  private static final String COMPANY = "equipment-manufacturer";
  private static final String USER = "marketing-support-clerk";
  private static final String PASSWORD = "password-of-the-test";
  private static final String INTAKE =
      """
      {"source":{"receivedAt":"2026-01-05T09:00:00+08:00","channel":"PHONE","kind":"COMPLAINT"},
       "customer":{"name":"华东装备有限公司"},"defect":{"description":"主轴异响"}}\
      """;

  @TempDir Path data;

  private Process program;
  private int port;

  @AfterEach
  void stop() throws InterruptedException {
    program.destroy();
    program.waitFor();
  }

  @Test
  void what_was_committed_before_the_kill_is_answered_again_and_not_done_again_R6()
      throws Exception {
    start();
    var session = desk().header("Authorization");
    try (var client = new Socket("127.0.0.1", port)) {
      client.getOutputStream().write(request(session).getBytes(StandardCharsets.UTF_8));
      // the first byte of an answer comes after the commit; the rest of it is never read
      assertNotEquals(-1, client.getInputStream().read());
      program.destroyForcibly().waitFor();
    }

    start();
    var desk = desk();
    var answer = desk.key("key-of-the-lost-answer").post("/complaints", INTAKE).expect(201);
    assertEquals("true", answer.header("Idempotency-Replayed"));
    assertEquals("华东装备有限公司", answer.text("/customer/name"));
    assertEquals(
        List.of(answer.text("/id")),
        desk.get("/complaints").expect(200).texts("/items", "/id"),
        "one complaint, and no second one");
    desk.get("/complaints/" + answer.text("/id")).expect(200);
  }

  @Test
  void what_a_killed_program_was_sent_does_not_stay() throws Exception {
    start();
    var desk = desk();
    var draft = desk.post("/complaints", INTAKE).expect(201).text("/id");
    try (var client = new Socket("127.0.0.1", port)) {
      var begun = upload(draft, desk.header("Authorization"));
      client.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
      var patience = Instant.now().plusSeconds(30);
      while (received().isEmpty() && Instant.now().isBefore(patience)) {
        Thread.sleep(20);
      }
      assertEquals(1, received().size(), "it is being received");
      program.destroyForcibly().waitFor();
    }
    assertEquals(1, received().size(), "it has stayed");

    start();
    assertEquals(List.of(), received());
    desk().get("/complaints/" + draft).expect(200);
  }

  private List<Path> received() throws IOException {
    try (var files = Files.list(data.resolve("uploads"))) {
      return files.toList();
    }
  }

  private static String upload(String draft, String session) {
    return """
    POST /api/v1/complaints/%s/photos?name=a.txt HTTP/1.1\r
    Host: localhost\r
    Authorization: %s\r
    If-Match: "1"\r
    Content-Type: application/octet-stream\r
    Content-Length: 1000\r
    Idempotency-Key: key-of-the-upload\r
    \r
    not all of it\
    """
        .formatted(draft, session);
  }

  private Desk desk() {
    return Desk.at(port).signIn(COMPANY, USER, PASSWORD);
  }

  private static String request(String session) {
    int length = INTAKE.getBytes(StandardCharsets.UTF_8).length;
    return """
    POST /api/v1/complaints HTTP/1.1\r
    Host: localhost\r
    Authorization: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    Idempotency-Key: key-of-the-lost-answer\r
    \r
    %s\
    """
        .formatted(session, length, INTAKE);
  }

  private void start() throws IOException {
    var command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "redress.bootstrap.Main",
            "serve",
            "--demo",
            "--port",
            "0",
            "--management-port",
            "0",
            "--data",
            data.toString());
    command.environment().putAll(Map.of("REDRESS_DEMO_PASSWORD", PASSWORD));
    command.redirectError(data.resolveSibling(data.getFileName() + ".log").toFile());
    program = command.start();
    var out =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    var ready = "Redress is ready at ";
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(ready)) {
        port = URI.create(line.substring(ready.length()).split(" ")[0]).getPort();
        return;
      }
    }
    throw new AssertionError("the program ended before it was ready");
  }
}

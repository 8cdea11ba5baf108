package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.settings.Settings;
import redress.bootstrap.trace.Collector;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.testing.MovableClock;

/** Who collects traces sees what requests were made up of; nobody else is told anything. */
@Timeout(180)
class TracedInstallationTest {
  private static final String PASSWORD = "demo-password-of-the-test";
  private static final String COMPANY = "equipment-manufacturer";
  private static final String CLERK = "marketing-support-clerk";
  private static final String PARENT = "0af7651916cd43dd8448eb211c80319c";
  private static final String ASKED_BY = "b7ad6b7169203331";
  private static final String USUAL = "otel.exporter.otlp.endpoint";

  @TempDir Path data;

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private Collector collector;

  @BeforeEach
  void open() throws Exception {
    Path shared = Files.createDirectories(Path.of("target", "postgres-binaries"));
    Files.createSymbolicLink(data.resolve("binaries"), shared.toAbsolutePath());
    collector = new Collector();
  }

  @AfterEach
  void close() {
    System.clearProperty(USUAL);
    collector.close();
  }

  @Test
  void a_request_is_seen_with_its_statements_under_the_trace_that_its_problem_names_S38() {
    String own;
    var nobody = "/complaints/" + new UUID(1, 1);
    try (var redress = start(Map.of("traces-to", collector.address().toString()))) {
      var clerk = Desk.at(redress.address().getPort()).signIn(COMPANY, CLERK, PASSWORD);
      var continued =
          clerk
              .with("traceparent", "00-" + PARENT + "-" + ASKED_BY + "-01")
              .get(nobody)
              .refused(404, "NOT_FOUND");
      assertEquals(PARENT, continued.text("/traceId"));
      assertEquals("urn:uuid:" + continued.header("Request-Id"), continued.text("/instance"));
      var begun = clerk.get(nobody).refused(404, "NOT_FOUND");
      own = begun.text("/traceId");
      assertNotEquals(PARENT, own);
      var intake = ServedCase.intake("ON_SITE");
      intake.put("waivers", List.of(Map.of("field", "PHOTO", "reason", "no camera")));
      clerk.post("/complaints?register=true", intake).expect(201);
    }
    var read = collector.spans("readComplaint");
    assertEquals(List.of(PARENT, own), read.stream().map(Collector.Collected::trace).toList());
    assertEquals(List.of(ASKED_BY, ""), read.stream().map(Collector.Collected::parent).toList());
    assertEquals(
        Map.of(
            "http.request.method", "GET",
            "http.response.status_code", "404",
            "http.route", "/api/v1/complaints/{complaint}",
            "redress.company", COMPANY,
            "redress.operation", "readComplaint"),
        read.getLast().attributes());
    var id = read.getLast().id();
    assertTrue(
        collector.spans().stream().anyMatch(span -> span.parent().equals(id)),
        () -> "no statement in " + collector.spans());
    var registered = collector.spans("draftComplaint").getFirst();
    assertEquals(registered.id(), collector.spans("registering with others").getFirst().parent());
    for (var untold : List.of(CLERK, PASSWORD, "no camera", "select ", "127.0.0.1")) {
      assertFalse(collector.everything().contains(untold), untold);
    }
  }

  @Test
  void nobody_is_told_anything_where_no_collector_is_set_whatever_the_process_says() {
    System.setProperty(USUAL, collector.address().toString());
    try (var redress = start(Map.of())) {
      var desk = Desk.at(redress.address().getPort()).signIn(COMPANY, CLERK, PASSWORD);
      var answer =
          desk.with("traceparent", "00-" + PARENT + "-" + ASKED_BY + "-01")
              .get("/complaints/" + new UUID(1, 1))
              .refused(404, "NOT_FOUND");
      assertEquals(
          answer.header("Request-Id").replace("-", ""), answer.text("/traceId"), "not continued");
    }
    assertEquals(0, collector.requests());
  }

  private Redress start(Map<String, String> more) {
    var options = new HashMap<>(more);
    options.putAll(
        Map.of("port", "0", "management-port", "0", "data", data.toString(), "demo", "true"));
    var settings = Settings.of(options, Map.of("REDRESS_DEMO_PASSWORD", PASSWORD));
    return Redress.start(settings, clock, new PrintStream(OutputStream.nullOutputStream()));
  }
}

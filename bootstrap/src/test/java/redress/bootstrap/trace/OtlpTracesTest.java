package redress.bootstrap.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.application.trace.TraceParent;
import redress.application.trace.Traces.Asked;

@Timeout(60)
class OtlpTracesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private Collector collector;

  @BeforeEach
  void open() throws IOException {
    collector = new Collector();
  }

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void a_request_is_a_span_of_the_trace_that_its_client_was_told_with_what_it_was_made_up_of() {
    try (var traces = OtlpTraces.to(collector.address())) {
      traces.request(
          asked(null),
          told -> {
            told.company("acme");
            assertEquals(7, traces.step("reading a case", () -> 7));
            told.status(404);
          });
    }
    var request = collector.spans("readComplaint").getFirst();
    assertEquals(TRACE, request.trace());
    assertEquals("", request.parent());
    assertEquals(0, request.status());
    assertEquals(
        Map.of(
            "http.request.method", "GET",
            "http.response.status_code", "404",
            "http.route", "/api/v1/complaints/{complaint}",
            "redress.company", "acme",
            "redress.operation", "readComplaint"),
        request.attributes());
    var step = collector.spans("reading a case").getFirst();
    assertEquals(TRACE, step.trace());
    assertEquals(request.id(), step.parent());
  }

  @Test
  void the_trace_of_whoever_asks_is_continued_if_they_record_it() {
    try (var traces = OtlpTraces.to(collector.address())) {
      traces.request(asked(new TraceParent(TRACE, SPAN, true)), told -> told.status(200));
      traces.request(asked(new TraceParent(TRACE, SPAN, false)), told -> told.status(200));
    }
    assertEquals(1, collector.spans().size());
    assertEquals(TRACE, collector.spans().getFirst().trace());
    assertEquals(SPAN, collector.spans().getFirst().parent());
  }

  @Test
  void a_failure_is_told_without_what_it_says() {
    try (var traces = OtlpTraces.to(collector.address())) {
      traces.request(
          asked(null),
          told -> {
            assertThrows(
                IllegalStateException.class,
                () ->
                    traces.step(
                        "reading a case",
                        () -> {
                          throw new IllegalStateException("secret of the customer");
                        }));
            told.status(500);
          });
    }
    assertEquals(2, collector.spans("readComplaint").getFirst().status());
    assertEquals(2, collector.spans("reading a case").getFirst().status());
    assertFalse(collector.everything().contains("secret"));
  }

  @Test
  void what_no_request_does_is_done_and_told_to_nobody() {
    try (var traces = OtlpTraces.to(collector.address())) {
      assertEquals(7, traces.step("asking for an answer", () -> 7));
    }
    assertEquals(List.of(), collector.spans());
  }

  @Test
  void nobody_waits_for_a_collector_that_takes_nothing_and_never_answers() throws IOException {
    int done = 0;
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var traces =
            new OtlpTraces(
                URI.create("http://localhost:" + silent.getLocalPort()),
                new OtlpTraces.Bounds(16, Duration.ofMillis(1), Duration.ofSeconds(1)))) {
      for (int i = 0; i < 20_000; i++) {
        traces.request(asked(null), told -> told.status(200));
        done++;
      }
    }
    assertEquals(20_000, done);
  }

  @Test
  void what_finds_no_room_is_dropped_and_the_rest_sent_when_the_collector_is_back() {
    try (var traces =
        new OtlpTraces(
            collector.address(),
            new OtlpTraces.Bounds(16, Duration.ofHours(1), Duration.ofSeconds(20)))) {
      collector.answers(503);
      for (int i = 0; i < 1_000; i++) {
        traces.request(asked(null), told -> told.status(200));
      }
      collector.answers(200);
      traces.request(asked(null), told -> told.status(200));
    }
    // what waits, what is gathered and what is on its way, of 1,001
    assertTrue(collector.spans().size() <= 64, () -> "kept " + collector.spans().size());
    assertFalse(collector.spans().isEmpty());
  }

  private static Asked asked(TraceParent parent) {
    return new Asked(TRACE, parent, "readComplaint", "GET", "/api/v1/complaints/{complaint}");
  }
}

package redress.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Example;
import redress.testing.Json;

class RecurrenceRulesTest {
  private static final String DOCUMENT = ShippedProcedures.text("general-feedback");

  @Test
  void what_was_received_within_the_window_before_or_after_counts_H_7() {
    assertWindow(DOCUMENT, 90);
    assertWindow(DOCUMENT.replace("\"days\": 90,", "\"days\": 7,"), 7);
  }

  private static void assertWindow(String document, int days) {
    var rules =
        Procedure.read(Json.tree(document)).sections().find(RecurrenceRules.class).orElseThrow();
    var intake = Example.verified(Example.complaintId(1), 1).intake();
    var trace = rules.trace(intake).orElseThrow();
    var received = intake.source().receivedAt();
    assertEquals(received.minus(Duration.ofDays(days)), trace.from());
    assertEquals(received.plus(Duration.ofDays(days)), trace.to());
  }
}

package redress.application.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Where nobody watches, the work is done all the same. */
class TracesTest {
  @Test
  void what_nobody_watches_is_done() {
    assertFalse(Traces.NONE.watched());
    var done = new ArrayList<String>();
    Traces.NONE.request(
        new Traces.Asked("t", null, "readCase", "GET", "/x"),
        told -> {
          told.company("acme");
          told.status(200);
          done.add("request");
        });
    assertEquals("step", Traces.NONE.step("looking", () -> "step"));
    assertEquals(java.util.List.of("request"), done);
  }
}

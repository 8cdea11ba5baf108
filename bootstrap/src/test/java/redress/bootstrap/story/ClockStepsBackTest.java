package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * The machine's clock steps back ten minutes while the program runs (check R22): nobody is urged
 * twice, and what happened later stands later, in memory and on PostgreSQL.
 */
class ClockStepsBackTest {
  private static final String BEFORE = "2026-11-27T14:52:00+08:00";
  private static final String AFTER = "2026-11-27T15:02:00+08:00";

  @TempDir Path data;

  @Test
  void no_timer_fires_twice_and_the_order_is_kept_when_the_clock_steps_back_R22() {
    new TwoStores(data)
        .alike(ShippedProcedures.text("pcb-manufacturer"), ClockStepsBackTest::story);
  }

  private static void story(Premises premises) {
    var path = UrgedCaseTest.registered(premises);
    var office = premises.desk("gm-office-clerk");
    work(premises, AFTER);
    assertEquals(List.of("2026-11-27 1"), UrgedCaseTest.urged(office));
    var events = office.get(path + "/timeline?limit=200").expect(200).at("/items").size();
    work(premises, BEFORE);
    assertEquals(List.of("2026-11-27 1"), UrgedCaseTest.urged(office));
    UrgedCaseTest.change(
        office,
        path,
        "/forwarding",
        Map.of("forwardedAt", BEFORE, "recipients", List.of("QUALITY")));
    work(premises, AFTER);
    assertEquals(List.of("2026-11-27 1"), UrgedCaseTest.urged(office));
    var timeline = office.get(path + "/timeline?limit=200").expect(200);
    var types = timeline.texts("/items", "/type");
    var places = timeline.at("/items");
    assertEquals("FORWARDED", types.get(events), types::toString);
    for (int i = 1; i < places.size(); i++) {
      assertEquals(places.get(i - 1).get("seq").asLong() + 1, places.get(i).get("seq").asLong());
    }
  }

  private static void work(Premises premises, String at) {
    premises.itIs(at);
    var jobs = premises.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }
}

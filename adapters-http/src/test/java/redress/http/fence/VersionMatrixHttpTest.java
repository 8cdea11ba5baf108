package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.http.Operation;
import redress.procedure.ShippedProcedures;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * Whatever changes a record says which version it has seen (check R17): every operation of the
 * contract that takes {@code If-Match}, on a record that exists, by somebody who may.
 */
class VersionMatrixHttpTest {
  @Test
  void a_change_without_a_version_is_428_and_one_of_an_old_version_412_R17() {
    var wrong = new ArrayList<String>();
    var tried = new TreeSet<String>();
    var all = new TreeSet<String>();
    for (var code : ShippedProcedures.codes()) {
      try (var here = neighbours(code)) {
        for (var specimen : here.specimens()) {
          if (!specimen.version()) {
            continue;
          }
          all.add(specimen.id());
          var path = here.path(specimen);
          var body = specimen.sample();
          var none = here.somebody(code).ask(specimen, path, body, Map.of());
          if (none.status() != 428 || !"IF_MATCH_REQUIRED".equals(none.text("/code"))) {
            wrong.add(code + " " + specimen + " without a version: " + none);
          }
          var stale = Map.of("If-Match", "\"7\"");
          for (var who : here.ours().values()) {
            var answer = who.ask(specimen, path, body, stale);
            if (answer.status() < 400) {
              wrong.add(code + " " + specimen + " with an old version: " + answer);
            }
            if (answer.status() == 412) {
              tried.add(specimen.id());
              assertEquals("STALE", answer.text("/code"));
              assertEquals("1", answer.text("/currentVersion"), specimen::id);
              break;
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    int most = all.size();
    all.removeAll(tried);
    // of the others there is no record in the state that is asked for
    assertTrue(tried.size() > most * 3 / 4, () -> "nobody was told of another version of " + all);
  }

  @Test
  void whatever_changes_a_record_that_there_is_takes_a_version_R17() {
    try (var here = neighbours("pcb-manufacturer")) {
      var without = new TreeSet<String>();
      for (var specimen : here.specimens()) {
        boolean changes =
            specimen.operation().access() == Operation.Access.ONCE
                || specimen.operation().content() == Operation.Content.MERGE_PATCH;
        if (changes && !specimen.version() && !specimen.ids().isEmpty()) {
          without.add(specimen.id());
        }
      }
      // these add something to a case and change nothing that somebody could have seen otherwise
      assertTrue(without.stream().noneMatch(it -> it.matches("(sign|approve|decide|close).*")));
    }
  }

  private static Neighbours neighbours(String code) {
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    var neighbours = new Neighbours(code, InMemoryPorts.on(memory, clock), clock);
    memory.rehearse();
    return neighbours;
  }
}

package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** Nobody asks for more than a page, or for a century at once (check S37). */
class LimitsHttpTest {
  private static Neighbours here;

  @BeforeAll
  static void open() {
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    here = new Neighbours("pcb-manufacturer", InMemoryPorts.on(memory, clock), clock);
    memory.rehearse();
  }

  @AfterAll
  static void close() {
    here.close();
  }

  @Test
  void every_list_has_pages_and_no_page_is_longer_than_200_S37() {
    var lists = new ArrayList<String>();
    for (var specimen : here.specimens()) {
      var path = here.path(specimen);
      if (specimen.query().stream().noneMatch(it -> it.get("name").equals("limit"))) {
        continue;
      }
      lists.add(specimen.id());
      var joint = path.contains("?") ? "&" : "?";
      for (var limit : List.of("0", "201", "-1", "1000000000", "99999999999999999999", "1e9", "")) {
        var answer = ask(specimen, path + joint + "limit=" + limit);
        answer.refused(400, "MALFORMED");
        assertEquals(List.of("?limit"), answer.faults(), specimen + " " + limit);
      }
      assertTrue(ask(specimen, path + joint + "limit=200").status() != 400, specimen::id);
      ask(specimen, path + joint + "cursor=" + "A".repeat(3000)).refused(400, "MALFORMED");
    }
    assertTrue(lists.size() > 20, lists::toString);
  }

  @Test
  void every_answer_that_is_a_list_of_records_has_a_limit_S37() {
    var without = new ArrayList<String>();
    for (var specimen : here.specimens()) {
      if (specimen.asks()
          && specimen.id().startsWith("list")
          && specimen.query().stream().noneMatch(it -> it.get("name").equals("limit"))) {
        without.add(specimen.id());
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void a_century_is_a_span_that_is_refused_or_costs_a_page_S37() {
    for (var span :
        List.of(
            "/complaints?receivedFrom=1926-01-01&receivedTo=2026-12-31",
            "/complaints?registeredFrom=1900-01-01&registeredTo=2199-12-31",
            "/complaints?closedFrom=1900-01-01&closedTo=2199-12-31",
            "/complaints?dueFrom=1926-01-01&dueTo=2026-12-31")) {
      var answer = ask(here.specimen("listComplaints"), span);
      assertTrue(answer.status() == 400 || answer.at("/items").size() <= 50, answer::toString);
    }
    for (var name : List.of("received", "registered", "closed", "due")) {
      for (var year : List.of("1899", "2201", "9999")) {
        var beyond = "/complaints?%sTo=%s-01-01".formatted(name, year);
        assertEquals(400, ask(here.specimen("listComplaints"), beyond).status(), beyond);
      }
    }
    for (var month : List.of("1926-11", "2199-12", "2026-13", "0000-00", "99999-01")) {
      var answer = ask(here.specimen("readStatistics"), "/statistics?month=" + month);
      assertTrue(answer.status() < 500, answer::toString);
    }
  }

  private static redress.http.Answer ask(redress.http.Specimen specimen, String path) {
    return here.somebody(here.code()).ask(specimen, path, null);
  }
}

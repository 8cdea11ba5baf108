package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.http.Shapes.Place;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * What a request may not set is refused wherever it stands (check S4): in every object of every
 * content of the contract, the members that other systems let people write past an approval.
 */
class UnwritableHttpTest {
  /** What one of these says is only ever a result. */
  private static final Map<String, Object> TEMPTING =
      Map.ofEntries(
          Map.entry("status", "CLOSED"),
          Map.entry("state", "DONE"),
          Map.entry("stage", "CLOSED"),
          Map.entry("approvedBy", "gm"),
          Map.entry("approvedAt", "2026-11-23T09:00:00+08:00"),
          Map.entry("createdBy", "gm"),
          Map.entry("amount", "0.01"),
          Map.entry("tenantId", "their-plant"),
          Map.entry("company", "their-plant"),
          Map.entry("id", Neighbours.NOTHING.toString()),
          Map.entry("version", 9),
          Map.entry("__proto__", Map.of("status", "CLOSED")));

  /**
   * What is not tried here: a document that is judged as a whole; changes that are read with the
   * record, after whoever may not make them was refused; a sum that misses what its kind needs.
   */
  private static final List<String> ELSEWHERE =
      List.of("draftProcedure", "refuseQuote", "amendDraft", "amendEightD", "quoteInstalments");

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
  void no_content_takes_a_member_that_the_contract_does_not_name_S4() {
    var taken = new ArrayList<String>();
    int tried = 0;
    for (var specimen : here.specimens()) {
      if (specimen.content() == null || ELSEWHERE.contains(specimen.id())) {
        continue;
      }
      var objects = specimen.shapes().objects(specimen.content());
      assertTrue(!objects.isEmpty(), specimen + " takes any content");
      for (var place : objects) {
        var more = more(place, specimen.shapes().sample(place.schema()));
        var answer =
            here.somebody(here.code()).ask(specimen, here.path(specimen), place.with().apply(more));
        for (var name : TEMPTING.keySet()) {
          var pointer = place.pointer() + "/" + name;
          boolean known = members(place).containsKey(name);
          boolean refused =
              answer.status() == 400 && answer.faults().stream().anyMatch(pointer::startsWith);
          if (!known && !refused) {
            taken.add(specimen + " " + pointer + ": " + answer);
          }
          tried++;
        }
      }
    }
    assertEquals(List.of(), taken);
    assertTrue(tried > 1000, "tried only " + tried);
  }

  private static Map<String, Object> more(Place place, Object sample) {
    var content = new LinkedHashMap<String, Object>(members(sample));
    TEMPTING.forEach(
        (name, value) -> {
          if (!members(place).containsKey(name)) {
            content.put(name, value);
          }
        });
    return content;
  }

  private static Map<String, Object> members(Place place) {
    return members(place.schema().get("properties"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object object) {
    return object == null ? Map.of() : (Map<String, Object>) object;
  }
}

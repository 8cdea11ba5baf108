package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.http.Specimen;
import redress.procedure.ShippedProcedures;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * No step is skipped (check S5): on a case that was just begun everybody tries everything that the
 * contract offers for a case, and nothing comes of what belongs to a later stage.
 */
class StateSkippingHttpTest {
  /** What may be done to a draft of which nothing is known yet, in one company or another. */
  private static final Set<String> OF_A_DRAFT =
      Set.of(
          "addPhoto",
          "amendDraft",
          "awaitCustomer",
          "cancelComplaint",
          "demandOnSite",
          "requestCustomerData",
          "recordAnomaly",
          "registerComplaint",
          "requestFieldEvidence",
          "requestVisit",
          "tellCustomer",
          "triageComplaint",
          "waiveField");

  static List<String> procedures() {
    return ShippedProcedures.codes();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void nothing_of_a_later_stage_is_done_to_a_draft_S5(String code) {
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    try (var neighbours = new Neighbours(code, InMemoryPorts.on(memory, clock), clock)) {
      var drafting = neighbours.specimen("draftComplaint");
      var who = neighbours.entitled(drafting, "/complaints", Map.of()).orElseThrow();
      var path =
          "/complaints/" + who.ask(drafting, "/complaints", Map.of()).expect(201).text("/id");
      var before = who.ask(neighbours.specimen("readComplaint"), path, null).expect(200);
      memory.rehearse();
      var done = new TreeSet<String>();
      int refused = 0;
      for (var specimen : neighbours.specimens()) {
        if (specimen.asks() || !specimen.places().equals(List.of("complaint"))) {
          continue;
        }
        for (var caller : neighbours.ours().values()) {
          int status = caller.ask(specimen, at(specimen, path), specimen.sample()).status();
          if (status < 300) {
            done.add(specimen.id());
          }
          refused += status == 409 ? 1 : 0;
        }
      }
      done.removeAll(OF_A_DRAFT);
      assertEquals(Set.of(), done);
      assertTrue(refused > 10, "refused only " + refused);
      assertEquals(
          before.toString(), who.ask(neighbours.specimen("readComplaint"), path, null).toString());
    }
  }

  private static String at(Specimen specimen, String path) {
    return specimen.path(name -> path.substring("/complaints/".length()));
  }
}

package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Desk;
import redress.procedure.ShippedProcedures;

/**
 * The same fails for three customers: one case is linked, separated and linked again, one is merged
 * and one gets a countermeasure, on both stores.
 */
class RepeatedCaseTest {
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");
  private static final String NOW = "2026-11-23T10:00:00+08:00";

  @TempDir Path data;

  @Test
  void what_happens_again_is_linked_merged_and_done_something_against_H_7_B_3() {
    new TwoStores(data).alike(FEEDBACK, RepeatedCaseTest::repeated);
  }

  private static void repeated(Premises premises) {
    premises.itIs(NOW);
    var clerk = premises.desk("after-sales-clerk");
    var first = sent(clerk, "East");
    var second = sent(clerk, "West");
    var third = sent(clerk, "East");
    var file = clerk.get(third).expect(200);
    assertEquals(
        2, file.at("/parts/recurrences/0/evidence/sightings").size(), "the others are evidence");
    var one = second + "/recurrences/" + clerk.get(second).text("/parts/recurrences/0/id");
    var linked = Map.of("verdict", "LINKED", "complaint", id(first), "reason", "the same bearing");
    clerk.ifMatch(1).post(one + "/answer", linked).expect(200);
    version(clerk, second).post(second + "/separation", Map.of("reason", "is it?")).expect(200);
    var link = Map.of("complaint", id(first), "reason", "it is");
    version(clerk, second).post(second + "/link", link).expect(200);
    var into = Map.of("into", id(first), "reason", "he called twice");
    version(clerk, third).post(third + "/merging", into).expect(200);
    var cause = Map.of("category", "PRODUCT", "finding", "the grease dries up");
    var improvement = clerk.post(first + "/improvements", cause).expect(201).text("/id");
    var measure =
        Map.of(
            "kind", "PREVENTIVE",
            "text", "other grease",
            "owner", "MANUFACTURING",
            "dueOn", "2026-12-01");
    clerk
        .ifMatch(1)
        .post(first + "/improvements/" + improvement + "/measures", measure)
        .expect(200);
    long seen = Long.parseLong(clerk.get(second).text("/parts/recurrences/0/version"));
    clerk
        .ifMatch(seen)
        .post(one + "/countermeasure", Map.of("improvement", improvement))
        .expect(200);
    assertEquals("MERGED", clerk.get(third).text("/stage"));
    assertEquals(
        clerk.get(first).text("/number"), clerk.get(second).text("/track/following/number"));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Desk version(Desk desk, String path) {
    return desk.ifMatch(Long.parseLong(desk.get(path).text("/version")));
  }

  private static String sent(Desk desk, String customer) {
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
            "customer", Map.of("name", customer, "contact", "Li"),
            "product", Map.of("model", "X-1"),
            "defect", Map.of("description", "It hums", "codes", List.of("F7")),
            "demands", Map.of("asked", List.of("REPAIR")),
            "facts", Map.of("CATEGORY", "OTHER"));
    var path = "/complaints/" + desk.post("/complaints", intake).expect(201).text("/id");
    desk.ifMatch(1).post(path + "/registration", null).expect(200);
    desk.ifMatch(2).post(path + "/verification", Map.of("receivedAt", NOW)).expect(200);
    var forwarding = Map.of("forwardedAt", NOW, "recipients", List.of("QUALITY"));
    desk.ifMatch(3).post(path + "/forwarding", forwarding).expect(200);
    return path;
  }
}

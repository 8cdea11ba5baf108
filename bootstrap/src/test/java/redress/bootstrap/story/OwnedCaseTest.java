package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Answer;
import redress.procedure.ShippedProcedures;

/**
 * An owner who cannot resolve it, a review that can, and a claim that is waived: on both stores.
 */
class OwnedCaseTest {
  private static final String INSTALLATION = ShippedProcedures.text("installation-manufacturer");
  private static final String NOW = "2026-11-23T10:00:00+08:00";

  @TempDir Path data;

  @Test
  void a_case_is_owned_escalated_and_resolved_S0_03_S0_08_S0_20() {
    new TwoStores(data).alike(INSTALLATION, OwnedCaseTest::owned);
  }

  private static void owned(Premises premises) {
    premises.itIs(NOW);
    var sales = premises.desk("sales-clerk");
    var it = "/complaints/" + sales.post("/complaints", intake()).expect(201).text("/id");
    var photo = Map.of("field", "PHOTO", "reason", "dark");
    sales.ifMatch(1).post(it + "/waivers", photo).expect(200);
    sales.ifMatch(2).post(it + "/verification", Map.of("receivedAt", NOW)).expect(200);
    sales.ifMatch(3).post(it + "/registration", null).expect(200);
    var helped = Map.of("owner", "case-owner", "assistants", List.of("TECHNOLOGY"));
    var named = premises.desk("manufacturing-head").post(it + "/ownerships", helped).expect(201);
    var one = it + "/ownerships/" + named.text("/id");
    var owner = premises.desk("case-owner");
    var analysis =
        Map.of(
            "cause", "PURCHASED_PART",
            "finding", "the bearing is worn",
            "proposal", "another bearing",
            "toBuy", "two bearings");
    owner.ifMatch(1).post(one + "/analysis", analysis).expect(200);
    owner.ifMatch(2).post(one + "/escalation", Map.of("reason", "worn again")).expect(200);
    var solution = Map.of("rootCause", "the shaft is bent", "solution", "another shaft");
    premises.desk("quality-control-head").ifMatch(3).post(one + "/solution", solution).expect(200);
    var file = owner.get(it).expect(200);
    var purchasing = premises.desk("purchasing-head");
    waived(file, purchasing.ifMatch(1), it);
    assertEquals(
        List.of("false", "true", "false"), purchasing.get(it).texts("/parts/errands", "/open"));
  }

  /** The claim against the supplier, which is the first errand of all. */
  private static void waived(Answer file, redress.http.Desk purchasing, String it) {
    assertEquals("SUPPLIER_CLAIM", file.text("/parts/errands/0/kind"));
    var errand = it + "/errands/" + file.text("/parts/errands/0/id");
    purchasing.post(errand + "/waiver", Map.of("reason", "the supplier is gone")).expect(200);
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer", Map.of("name", "East", "contact", "Li"),
        "product", Map.of("shippedOn", "2026-09-01"),
        "defect", Map.of("description", "It hums", "quantity", 3),
        "facts",
            Map.of(
                "PLACE",
                "hall 3",
                "WANTS_RETURN_OR_EXCHANGE",
                false,
                "WANTS_ON_SITE",
                false,
                "ORIGIN",
                "FAILURE_IN_USE"));
  }
}

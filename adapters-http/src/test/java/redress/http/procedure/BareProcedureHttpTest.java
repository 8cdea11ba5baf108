package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.BareProcedure;

/** A procedure that speaks of nothing but taking in, sending on and closing. */
class BareProcedureHttpTest {
  private static final String NOW = "2026-11-23T09:00:00+08:00";

  private final ServedCompany company = ServedCompany.inMemory(BareProcedure.text());
  private final Desk clerk = company.desk("desk-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_case_goes_from_the_first_call_to_its_end_without_any_of_the_rest() {
    var path = registered();
    var forwarded = clerk.ifMatch(3).post(path + "/forwarding", forwarding(Map.of())).expect(200);
    assertEquals("FULFILLED", forwarded.text("/obligations/0/standing"));
    assertEquals("{}", forwarded.at("/parts").toString().replaceAll("\"\\w+\":\\[],?", ""));
    var closed = clerk.ifMatch(4).post(path + "/closing", Map.of("reason", "mended")).expect(200);
    assertEquals("CLOSED", closed.text("/stage"));
  }

  @Test
  void what_the_procedure_does_not_speak_of_is_refused_and_not_failed_at() {
    var path = registered();
    var form = Map.of("rows", List.of(Map.of("demands", List.of("RETURN"))));
    clerk
        .ifMatch(3)
        .post(path + "/forwarding", forwarding(Map.of("form", form)))
        .refused(422, "SECTION_NOT_IN_PROCEDURE");
    var item = Map.of("description", "pump", "quantity", 1);
    var goods = List.of(Map.of("kind", "RETURN", "items", List.of(item)));
    clerk
        .ifMatch(3)
        .post(path + "/forwarding", forwarding(Map.of("goods", goods)))
        .refused(422, "GOODS_REQUESTS_UNFIT");
    clerk.ifMatch(3).post(path + "/forwarding", forwarding(Map.of())).expect(200);
    for (var operation : List.of("openStockCount", "assignDepartment", "summariseMeasures")) {
      assertTrue(
          clerk.get(path).at("/actions").toString().contains("\"operation\":\"" + operation),
          operation);
    }
    clerk
        .post(
            path + "/stock-counts",
            Map.of("material", "pump", "reason", "who knows", "claimedShortage", 1))
        .refused(403, NOBODY);
    clerk
        .with("Idempotency-Key", null)
        .post(
            "/procedures/bare-desk/quotes/stock-count",
            Map.of("book", 1, "card", 1, "physical", 1, "claimedShortage", 0))
        .refused(422, "QUOTE_NOT_IN_PROCEDURE");
    clerk
        .post("/weekly-lists", Map.of("week", "2026-W46"))
        .refused(422, "SECTION_NOT_IN_PROCEDURE");
  }

  private static final String NOBODY = "DUTY_NOT_IN_PROCEDURE";

  private String registered() {
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
            "demands", Map.of("asked", List.of("RETURN", "ON_SITE")));
    var path = "/complaints/" + clerk.post("/complaints", intake).expect(201).text("/id");
    var received = Map.of("receivedAt", NOW);
    clerk.ifMatch(1).post(path + "/verification", received).expect(200);
    clerk.ifMatch(2).post(path + "/registration", null).expect(200);
    return path;
  }

  private static Map<String, Object> forwarding(Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("forwardedAt", NOW);
    body.put("recipients", List.of("WORKSHOP"));
    return body;
  }
}

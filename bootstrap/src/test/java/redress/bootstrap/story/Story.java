package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import redress.http.Answer;
import redress.http.Desk;

/**
 * One complaint's whole life under the equipment manufacturer's procedure, as it is told: who did
 * what, when, over HTTP.
 */
final class Story {
  private final Premises premises;
  private final Desk support;

  Story(Premises premises) {
    this.premises = premises;
    premises.itIs("2026-11-23T09:00:00+08:00");
    this.support = premises.desk("marketing-support-clerk");
  }

  void tell() {
    var path = itIsTakenInAndVerified();
    itGetsItsNumber(path);
    itIsForwardedWithinHalfAWorkingDay(path);
    itsErrandIsRun(path);
  }

  /** On Monday at nine a customer calls; the serial number has to be asked for. */
  private String itIsTakenInAndVerified() {
    var draft = support.post("/complaints", intake()).expect(201);
    var path = "/complaints/" + draft.text("/id");
    change(
        support,
        path,
        "/waitings",
        Map.of("code", "CUSTOMER_DATA", "reason", "the serial number on the plate"));
    premises.itIs("2026-11-23T10:00:00+08:00");
    change(support, path, "/resumption", null);
    support
        .ifMatch(version(path))
        .patch(path, Map.of("product", Map.of("serialNumber", "SN-0042")))
        .expect(200);
    change(
        support,
        path,
        "/waivers",
        Map.of("field", "PHOTO", "reason", "the customer has no camera"));
    var verified =
        change(support, path, "/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00"));
    assertEquals("2026-11-23T15:00:00+08:00", verified.text("/obligations/0/dueAt"));
    assertEquals("2026-11-23T14:00:00+08:00", verified.text("/obligations/0/unpausedDueAt"));
    return path;
  }

  private void itGetsItsNumber(String path) {
    assertEquals("261101", change(support, path, "/registration", null).text("/number"));
  }

  /** Before lunch it goes out, with the demands in the form and a request for spare parts. */
  private void itIsForwardedWithinHalfAWorkingDay(String path) {
    premises.itIs("2026-11-23T11:30:00+08:00");
    var forwarded =
        change(
            support,
            path,
            "/forwarding",
            Map.of(
                "forwardedAt",
                "2026-11-23T11:15:00+08:00",
                "recipients",
                List.of("QUALITY", "TECHNOLOGY", "MANUFACTURING"),
                "form",
                Map.of(
                    "rows",
                    List.of(
                        Map.of("demands", List.of("REPLENISH"), "measure", "send five spindles"),
                        Map.of("demands", List.of("ON_SITE"), "measure", "send a technician"))),
                "goods",
                List.of(
                    Map.of(
                        "kind",
                        "REPLENISH",
                        "items",
                        List.of(Map.of("description", "spindle", "quantity", 5))))));
    assertEquals("INVESTIGATING", forwarded.text("/stage"));
    assertEquals("FULFILLED", forwarded.text("/obligations/0/standing"));
    assertEquals("false", forwarded.text("/obligations/0/late"));
  }

  private void itsErrandIsRun(String path) {
    premises.itIs("2026-11-24T16:00:00+08:00");
    var errand = part(path, "errands", 0);
    support
        .ifMatch(errand.get("version").asLong())
        .post(
            path + "/errands/" + errand.get("id").asText() + "/completion",
            Map.of("result", "replaced on site", "doneAt", "2026-11-24T15:30:00+08:00"))
        .expect(200);
  }

  private JsonNode part(String path, String list, int index) {
    return support.get(path).expect(200).at("/parts/" + list + "/" + index);
  }

  private Answer change(Desk desk, String path, String what, Object body) {
    return desk.ifMatch(version(path)).post(path + what, body).expect(200);
  }

  private long version(String path) {
    return support.get(path).expect(200).version();
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
        Map.of(
            "receivedAt", "2026-11-23T09:00:00+08:00",
            "channel", "PHONE",
            "kind", "COMPLAINT",
            "market", "DOMESTIC"),
        "customer",
        Map.of("name", "华东装备有限公司", "contact", "李工", "country", "CN"),
        "product",
        Map.of("model", "XM-200"),
        "defect",
        Map.of("description", "主轴异响，加工面有振纹", "quantity", 5),
        "demands",
        Map.of("asked", List.of("REPLENISH", "ON_SITE"), "reportedBy", "account-manager"));
  }
}

package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Desk;
import redress.procedure.ShippedProcedures;

/**
 * A customer who is asked is not satisfied, is served once more and is satisfied then: in memory
 * and on PostgreSQL.
 */
class AskedCustomerTest {
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");

  /** Whose closing does not ask for a plan: the story is about what the customer says. */
  private static final String SERVICE =
      ShippedProcedures.text("after-sales-service")
          .replace("\"DISPOSITION_MISSING\": \"S3-03\",", "");

  @TempDir Path data;

  @Test
  void feedback_comes_to_something_twice_and_is_tried_out_A_5_D_3_F_5_G_3() {
    new TwoStores(data).alike(FEEDBACK, AskedCustomerTest::feedback);
  }

  @Test
  void service_is_followed_up_after_closing_and_its_comment_taken_up_S3_05() {
    new TwoStores(data).alike(SERVICE, AskedCustomerTest::service);
  }

  private static void feedback(Premises premises) {
    var it = forwarded(premises, Map.of("CATEGORY", "OTHER"), "QUALITY");
    it.measured("mended");
    it.told("It is mended, thank you", "2026-11-23T10:00:00+08:00");
    premises.itIs("2026-11-24T09:00:00+08:00");
    var bad = it.said("DISSATISFIED", "2026-11-24T09:00:00+08:00");
    bad.put("test", Map.of("passed", false, "finding", "it hums again"));
    it.post("/follow-ups", bad);
    it.measured("replaced");
    it.told("It is replaced, thank you", "2026-11-24T09:00:00+08:00");
    premises.itIs("2026-11-25T09:00:00+08:00");
    var good = it.said("SATISFIED", "2026-11-25T09:00:00+08:00");
    good.put("test", Map.of("passed", true, "finding", "it is silent"));
    it.post("/follow-ups", good);
    it.change("/closing", Map.of("reason", "it is silent"));
    it.change("/archiving", Map.of());
    assertEquals("ARCHIVED", it.read("/stage"));
    assertEquals("2", it.read("/parts/followUps/1/round"));
    assertEquals("2", it.read("/parts/outcomes/1/round"));
    assertEquals("2", it.read("/parts/messages/1/round"));
  }

  private static void service(Premises premises) {
    var it = forwarded(premises, Map.of("CUSTOMER_KIND", "PERSON"), "AFTER_SALES");
    it.told("Somebody comes today", "2026-11-23T10:00:00+08:00");
    it.resulted("mended");
    it.change("/closing", Map.of("reason", "mended"));
    premises.itIs("2026-11-24T09:00:00+08:00");
    var late = it.said("DISSATISFIED", "2026-11-24T09:00:00+08:00");
    late.put("comment", "ring up before you come");
    var asked = it.post("/follow-ups", late);
    assertEquals("INVESTIGATING", it.read("/stage"));
    var improvement = Map.of("text", "whoever goes rings up before");
    premises
        .desk("after-sales-head")
        .ifMatch(1)
        .post(it.path + "/follow-ups/" + asked + "/improvement", improvement)
        .expect(200);
    it.resulted("mended for good");
    it.change("/closing", Map.of("reason", "mended for good"));
    it.post("/follow-ups", it.said("SATISFIED", "2026-11-24T09:00:00+08:00"));
    assertEquals("FOLLOW_UP", it.read("/stage"));
    it.change("/archiving", Map.of());
  }

  private static Case forwarded(Premises premises, Map<String, Object> facts, String recipient) {
    var now = "2026-11-23T10:00:00+08:00";
    premises.itIs(now);
    var desk = premises.desk("after-sales-clerk");
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", now),
            "customer", Map.of("name", "East", "contact", "Li"),
            "defect", Map.of("description", "It hums"),
            "demands", Map.of("asked", List.of("REPAIR")),
            "facts", facts);
    var draft = desk.post("/complaints", intake).expect(201);
    var it = new Case(desk, "/complaints/" + draft.text("/id"));
    it.change("/registration", null);
    it.change("/verification", Map.of("receivedAt", now));
    it.change("/forwarding", Map.of("forwardedAt", now, "recipients", List.of(recipient)));
    return it;
  }

  /** One case at one desk. */
  private record Case(Desk desk, String path) {
    String read(String pointer) {
      return desk.get(path).expect(200).text(pointer);
    }

    void change(String step, Object body) {
      desk.ifMatch(Long.parseLong(read("/version"))).post(path + step, body).expect(200);
    }

    /** The id of what was added. */
    String post(String step, Object body) {
      return desk.post(path + step, body).expect(201).text("/id");
    }

    void measured(String text) {
      post("/outcomes", Map.of("kind", "MEASURE", "text", text, "prevention", "each is tested"));
    }

    void resulted(String text) {
      var result = post("/outcomes", Map.of("kind", "RESULT", "text", text));
      desk.ifMatch(1)
          .post(
              path + "/outcomes/" + result + "/report",
              Map.of("recipient", "GM_OFFICE", "reportedAt", "2026-11-23T10:00:00+08:00"))
          .expect(200);
    }

    void told(String text, String at) {
      var message = Map.of("kind", "CLOSING", "channel", "PHONE", "text", text, "sentAt", at);
      desk.post(path + "/messages", message).expect(200);
    }

    Map<String, Object> said(String satisfaction, String at) {
      var said = new HashMap<String, Object>();
      said.put("channel", "PHONE");
      said.put("calledAt", at);
      said.put("satisfaction", satisfaction);
      said.put("content", "so it is");
      return said;
    }
  }
}

package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/** A month is over and looked back at, cases are talked about: in memory and on PostgreSQL. */
class ReviewedMonthTest {
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");

  @TempDir Path data;

  @Test
  void a_month_is_owed_and_written_E_6_H_6() {
    new TwoStores(data).alike(FEEDBACK, ReviewedMonthTest::month);
  }

  @Test
  void a_meeting_is_held_about_a_case_S1_28() {
    new TwoStores(data).alike(TICKETS, ReviewedMonthTest::meeting);
  }

  private static void month(Premises premises) {
    drafted(premises, "after-sales-clerk", Map.of("CATEGORY", "OTHER"));
    premises.itIs("2027-01-04T09:00:00+08:00");
    premises.worked();
    var desk = premises.desk("after-sales-head");
    assertEquals(12, desk.get("/reviews?written=false").expect(200).at("/items").size());
    for (var month : List.of("2026-11", "2026-12")) {
      var review = Map.of("topic", "EVALUATION", "month", month, "text", "It was quiet");
      var written = desk.post("/reviews", review).expect(201);
      assertEquals(month.equals("2026-11") ? "1" : "0", written.text("/figures/0/registered"));
      assertEquals(written.at("/text"), desk.get("/reviews/" + written.text("/id")).at("/text"));
    }
    assertEquals(10, desk.get("/reviews?written=false").expect(200).at("/items").size());
    var some = desk.get("/reviews?topic=EVALUATION&limit=1").expect(200);
    assertEquals("2026-12", some.text("/items/0/period"));
  }

  private static void meeting(Premises premises) {
    var facts = Map.<String, Object>of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES");
    var one = drafted(premises, "ops-support-clerk", facts);
    var desk = premises.desk("ops-support-head");
    var call =
        Map.of(
            "kind", "CASE_REVIEW",
            "at", "2026-11-25T09:00:00+08:00",
            "departments", List.of("SALES"),
            "complaints", List.of(one),
            "purpose", "What went wrong");
    var meeting = "/meetings/" + desk.post("/meetings", call).expect(201).text("/id");
    premises.itIs("2026-11-25T11:00:00+08:00");
    var minutes =
        Map.of(
            "heldAt",
            "2026-11-25T09:00:00+08:00",
            "present",
            List.of("Li"),
            "text",
            "Nobody rang up",
            "conclusions",
            List.of(Map.of("complaint", one, "text", "Ring up first")));
    desk.ifMatch(1).post(meeting + "/minutes", minutes).expect(200);
    assertEquals("2", desk.get(meeting).expect(200).text("/version"));
    assertNull(desk.get("/meetings").expect(200).header("Link"));
  }

  private static String drafted(Premises premises, String user, Map<String, Object> facts) {
    var now = "2026-11-23T10:00:00+08:00";
    premises.itIs(now);
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", now),
            "customer", Map.of("name", "East", "contact", "Li"),
            "defect", Map.of("description", "It hums"),
            "demands", Map.of("asked", user.startsWith("ops") ? List.of("REFUND") : List.of()),
            "facts", facts);
    var desk = premises.desk(user);
    var draft = desk.post("/complaints", intake).expect(201);
    var path = "/complaints/" + draft.text("/id");
    desk.ifMatch(draft.version()).post(path + "/registration", null).expect(200);
    return draft.text("/id");
  }
}

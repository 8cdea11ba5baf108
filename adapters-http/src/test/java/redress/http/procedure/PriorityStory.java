package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** In which order the cases of a desk are taken in hand, over HTTP on whatever store. */
public abstract class PriorityStory {
  private static final String CODE = "general-feedback";
  private static final String ORDER =
      "[\"URGENT_IMPORTANT\", \"URGENT\", \"IMPORTANT\", \"ROUTINE\"]";
  private static final String PRESSING = "/complaints?sort=PRIORITY";

  protected abstract ServedCompany served(String document);

  @Test
  void cases_are_taken_in_hand_in_the_order_of_the_procedure_C_8() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      var all = taken(company);
      var desk = company.desk("after-sales-clerk");
      var listed = desk.get(PRESSING).expect(200);
      assertEquals(
          ids(all.unseen, all.law, all.pressing, all.known, all.calm, all.later),
          listed.texts("/items", "/id"));
      assertEquals(List.of("0", "1", "2", "3", "4", "4"), listed.texts("/items", "/priority"));
      assertEquals("2", all.pressing.read().text("/judgement/priority"));
      // three working days for a complaint, however little it presses (F-3)
      assertEquals("2026-11-26T09:00:00+08:00", all.later.due("FIRST_REPLY"));
      assertEquals("0", all.unseen.read().text("/judgement/priority"));
      var waiting = all.unseen.timeline().texts("/items", "/type").indexOf("ASSESSMENT_AWAITED");
      assertEquals("C-8", all.unseen.timeline().text("/items/" + waiting + "/rule"));
      var steps = all.pressing.read().at("/parts/triages/0/steps").toString();
      assertTrue(
          steps.contains(
              "cases are taken in hand in the order URGENT_IMPORTANT, URGENT, IMPORTANT, ROUTINE"),
          steps);
      assertTrue(steps.contains("URGENT is number 2"), steps);
      assertTrue(steps.contains("C-8"), steps);

      var told =
          new String(
              desk.get("/exports/complaints?format=CSV&sort=PRIORITY").expect(200).bytes(),
              StandardCharsets.UTF_8);
      var lines = told.split("\r\n");
      assertEquals(7, lines.length, told);
      assertTrue(lines[2].endsWith("\"1\"") || lines[2].endsWith(",1"), lines[2]);

      all.calm.post("/triages", assessed(1, false, "NOW")).expect(201);
      assertEquals(
          ids(all.unseen, all.law, all.calm, all.pressing, all.known, all.later),
          desk.get(PRESSING).texts("/items", "/id"));
      all.law
          .by(company, "after-sales-head")
          .change("/cancellation", Map.of("reason", "it came twice"))
          .expect(200);
      assertEquals(
          ids(all.unseen, all.calm, all.pressing, all.known, all.later),
          desk.get(PRESSING).texts("/items", "/id"));
    }
    try (var company =
        served(
            ShippedCase.changed(
                CODE, ORDER, "[\"ROUTINE\", \"IMPORTANT\", \"URGENT\", \"URGENT_IMPORTANT\"]"))) {
      var all = taken(company);
      var listed = company.desk("after-sales-clerk").get(PRESSING).expect(200);
      assertEquals(
          ids(all.unseen, all.calm, all.later, all.known, all.pressing, all.law),
          listed.texts("/items", "/id"));
      var steps = all.pressing.read().at("/parts/triages/0/steps").toString();
      assertTrue(steps.contains("URGENT is number 3"), steps);
    }
  }

  @Test
  void what_nobody_has_assessed_stands_where_the_document_says_until_somebody_does_C_8() {
    var order = ORDER.replace("\"IMPORTANT\"", "\"UNASSESSED\", \"IMPORTANT\"");
    try (var company = served(ShippedCase.changed(CODE, ORDER, order))) {
      var all = taken(company);
      var desk = company.desk("after-sales-clerk");
      var listed = desk.get(PRESSING).expect(200);
      assertEquals(
          ids(all.law, all.pressing, all.unseen, all.known, all.calm, all.later),
          listed.texts("/items", "/id"));
      assertEquals(List.of("1", "2", "3", "4", "5", "5"), listed.texts("/items", "/priority"));
      all.unseen.post("/triages", assessed(1, true, "NOW")).expect(201);
      assertEquals(
          ids(all.law, all.unseen, all.pressing, all.known, all.calm, all.later),
          desk.get(PRESSING).texts("/items", "/id"));
    }
  }

  @Test
  void pages_follow_in_that_order_and_a_cursor_of_another_order_is_none_C_8() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      var all = taken(company);
      var desk = company.desk("after-sales-clerk");
      var found = new ArrayList<String>();
      var path = PRESSING + "&limit=2";
      var cursor = "";
      while (path != null) {
        var page = desk.get(path).expect(200);
        found.addAll(page.texts("/items", "/id"));
        var link = page.header("Link");
        path =
            link == null ? null : link.replaceFirst("<(.*)>.*", "$1").substring("/api/v1".length());
        cursor = path == null ? cursor : path.replaceFirst(".*cursor=([^&]*).*", "$1");
      }
      assertEquals(ids(all.unseen, all.law, all.pressing, all.known, all.calm, all.later), found);
      desk.get("/complaints?cursor=" + cursor).refused(400, "MALFORMED");
      desk.get("/complaints?receivedFrom=2026-01-01&cursor=" + cursor).refused(400, "MALFORMED");
      var newest =
          desk.get("/complaints?limit=2").header("Link").replaceFirst(".*cursor=([^&>]*).*", "$1");
      desk.get(PRESSING + "&cursor=" + newest).refused(400, "MALFORMED");
      desk.wrongly().get("/complaints?sort=BEAUTY").refused(400, "MALFORMED");
    }
  }

  /**
   * One case of each kind, the least pressing taken in first, and one that nobody has looked at.
   */
  private record Taken(
      ShippedCase calm,
      ShippedCase known,
      ShippedCase pressing,
      ShippedCase law,
      ShippedCase later,
      ShippedCase unseen) {}

  private static Taken taken(ServedCompany company) {
    return new Taken(
        found(company, assessed(1, false, "LATER")),
        found(company, assessed(3, false, "LATER")),
        found(company, assessed(1, false, "NOW")),
        found(company, assessed(1, true, "LATER")),
        found(company, assessed(1, false, "LATER")),
        TriageHttpTest.verified(company, "OTHER"));
  }

  private static ShippedCase found(ServedCompany company, Object assessment) {
    var it = TriageHttpTest.verified(company, "OTHER");
    it.post("/triages", assessment).expect(201);
    return it;
  }

  private static Map<String, Object> assessed(int reputation, boolean legal, String pressure) {
    return Map.of(
        "grades", Map.of("SATISFACTION", 1, "REPUTATION", reputation),
        "legal", legal,
        "factors", Map.of("PRESSURE", pressure, "REACH", "ONE", "USER_GROUP", "CONSUMER"));
  }

  private static List<String> ids(ShippedCase... cases) {
    return List.of(cases).stream().map(it -> it.read().text("/id")).toList();
  }
}

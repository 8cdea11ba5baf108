package redress.http.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.assessment.AllocateShare.Given;
import redress.application.weeklylist.ExampleWeek;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;
import redress.procedure.ShippedProcedures;

/** Who sees what others are charged, and what is taken from their pay (check S3). */
class SeenPenaltiesHttpTest {
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");
  private static final String DUTY =
      "\"SEE_PENALTIES\": {\"by\": [{\"department\": \"GM_OFFICE\"}], \"rule\": \"I-30\"}";
  private static final String WEEK = "/assessments/2026-W48";
  private static final String AT = "2026-11-30T09:00:00+08:00";
  private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");

  private ServedCompany company;
  private long version;

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void whoever_works_with_them_sees_what_everybody_is_charged_S3() {
    begin(DOCUMENT);
    for (var user : List.of("quality-clerk", "gm", "finance-clerk")) {
      var seen = company.desk(user).get(WEEK).expect(200);
      assertEquals(3, seen.at("/items").size(), user);
      assertEquals("manufacturing-clerk", seen.text("/items/2/portions/0/user"), user);
      assertEquals(3, seen.at("/instalments").size(), user);
      company.desk(user).get(WEEK + "/timeline").expect(200);
    }
  }

  @Test
  void whoever_is_charged_sees_that_and_nothing_of_others_S3() {
    begin(DOCUMENT);
    var clerk = company.desk("manufacturing-clerk").get(WEEK).expect(200);
    assertEquals(1, clerk.at("/items").size());
    assertEquals(List.of("manufacturing-clerk"), clerk.texts("/items/0/portions", "/user"));
    assertEquals(List.of("manufacturing-clerk"), clerk.texts("/instalments", "/user"));
    assertFalse(clerk.toString().contains("manufacturing-head"), clerk::toString);
    var head = company.desk("manufacturing-head").get(WEEK).expect(200);
    assertEquals(3, head.at("/items").size(), "who allocates a share sees it");
    assertEquals(
        List.of("manufacturing-head", "manufacturing-head"), head.texts("/instalments", "/user"));
  }

  @Test
  void everybody_else_sees_nobody_s_and_no_list_timeline_or_search_tells_it_S3() {
    begin(DOCUMENT);
    for (var user : List.of("sales-clerk", "warehouse-logistics-clerk", "technology-head")) {
      var desk = company.desk(user);
      var seen = desk.get(WEEK).expect(200);
      assertEquals(0, seen.at("/items").size(), user);
      for (var path :
          List.of(
              WEEK,
              "/assessments",
              "/complaints",
              "/complaints?text=manufacturing",
              "/exports/complaints?format=CSV")) {
        var told = desk.get(path).expect(200).toString();
        assertFalse(told.contains("manufacturing-clerk"), user + " " + path);
        assertFalse(told.contains("240.16"), user + " " + path);
      }
      desk.get(WEEK + "/timeline").refused(403, "DUTY_NOT_YOURS", "I-30");
      desk.get("/deductions?month=2026-11").expect(403);
      desk.ifMatch(version).post(WEEK + "/execution", Map.of("executedAt", AT)).expect(403);
    }
  }

  @Test
  void whom_the_document_names_sees_them_too_S3() {
    begin(
        DOCUMENT.replace(
            DUTY,
            "\"SEE_PENALTIES\": {\"by\": [{\"department\": \"SALES\"}], \"rule\": \"I-32\"}"));
    var sales = company.desk("sales-clerk");
    assertEquals(3, sales.get(WEEK).expect(200).at("/items").size());
    sales.get(WEEK + "/timeline").expect(200);
    assertEquals(3, sales.get("/deductions?month=2026-11").expect(200).at("/items").size());
    company.desk("technology-head").get(WEEK + "/timeline").refused(403, "DUTY_NOT_YOURS", "I-32");
  }

  @Test
  void where_the_document_names_nobody_whoever_works_with_them_still_sees_them_S3() {
    begin(DOCUMENT.replace("    " + DUTY + ",\n", ""));
    assertEquals(3, company.desk("gm").get(WEEK).expect(200).at("/items").size());
    company.desk("sales-clerk").get(WEEK + "/timeline").refused(403, "DUTY_NOT_IN_PROCEDURE");
  }

  /** Ten yuan for being late, and 300.20 of a cost of 500.50, of which a clerk bears 240.16. */
  private void begin(String document) {
    company = ServedCompany.inMemory(document);
    var week = new ExampleWeek(company.company());
    var it = week.determined(ExampleWeek.MANUFACTURING);
    week.owed(ObligationKind.MEASURES, it, ExampleWeek.MANUFACTURING, DUE, DUE.plusSeconds(60));
    week.ends();
    week.compiled();
    week.entered("500.50");
    var share = week.proposed().assessment().items().getLast();
    week.signed("quality-head");
    week.signed("gm");
    week.allocated(
        "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
    company
        .desk("finance-clerk")
        .ifMatch(week.version())
        .post(WEEK + "/execution", Carried.out(week, AT))
        .expect(200);
    version = week.version();
  }
}

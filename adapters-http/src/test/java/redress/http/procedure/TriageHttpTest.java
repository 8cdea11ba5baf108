package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** How pressing a case is: by three criteria and further factors, with what follows at once. */
class TriageHttpTest {
  private static final String CODE = "general-feedback";
  private static final String FEEDBACK = ShippedProcedures.text(CODE);

  @Test
  void two_criteria_are_graded_and_what_concerns_the_law_is_urgent_and_important_C_3() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var it = verified(company, "OTHER");
          var mild = it.post("/triages", assessed(2, 1, false)).expect(201);
          assertEquals("ROUTINE", mild.text("/urgency"));
          assertEquals("false", mild.text("/important"));
          assertEquals("C-3", mild.text("/steps/0/rule"));
          var grave = it.post("/triages", assessed(1, 3, false)).expect(201);
          assertEquals("ROUTINE", grave.text("/urgency"));
          assertEquals("true", grave.text("/important"));
          assertTrue(grave.toString().contains("REPUTATION has the grade 3 of 3"));
          var legal = it.post("/triages", assessed(1, 1, true)).expect(201);
          assertEquals("URGENT", legal.text("/urgency"));
          assertEquals("true", legal.text("/important"));
          assertEquals("law or compliance is concerned", legal.text("/steps/0/text"));
          assertEquals("URGENT", it.read().text("/judgement/urgency"));
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            "\"REPUTATION\": {\"grades\": 3, \"importantFrom\": 3}",
            "\"REPUTATION\": {\"grades\": 5, \"importantFrom\": 5}"),
        company -> {
          var it = verified(company, "OTHER");
          var mild = it.post("/triages", assessed(1, 4, false)).expect(201);
          assertEquals("false", mild.text("/important"));
          assertTrue(mild.toString().contains("REPUTATION has the grade 4 of 5"));
        });
  }

  @Test
  void all_that_is_asked_is_assessed_and_nothing_else_C_3_D_1() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var it = verified(company, "OTHER");
          var wrong =
              it.post(
                      "/triages",
                      Map.of(
                          "grades", Map.of("SATISFACTION", 4, "BEAUTY", 1),
                          "legal", false,
                          "factors", Map.of("REACH", "ALL", "MOON", "FULL", "PRESSURE", "NOW")))
                  .refused(422, "ASSESSMENT_UNFIT", "C-3");
          assertEquals(
              List.of(
                  "/factors/MOON",
                  "/factors/REACH",
                  "/factors/USER_GROUP",
                  "/grades/BEAUTY",
                  "/grades/REPUTATION",
                  "/grades/SATISFACTION"),
              wrong.faults().stream().sorted().toList());
          it.wrongly()
              .post("/triages", Map.of("grades", Map.of("SATISFACTION", "high")))
              .refused(400, "MALFORMED");
          it.by(company, "quality-head")
              .post("/triages", assessed(1, 1, false))
              .refused(403, "DUTY_NOT_YOURS", "C-3");
        });
  }

  @Test
  void how_far_it_reaches_whom_and_how_soon_count_too_D_1() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var it = verified(company, "OTHER");
          var now = it.post("/triages", factors("NOW", "ONE", "CONSUMER")).expect(201);
          assertEquals("URGENT", now.text("/urgency"));
          assertEquals("false", now.text("/important"));
          var many = it.post("/triages", factors("LATER", "MANY", "CONSUMER")).expect(201);
          assertEquals("ROUTINE", many.text("/urgency"));
          assertEquals("true", many.text("/important"));
          assertTrue(many.texts("/steps", "/rule").contains("D-1"));
          var all = it.post("/triages", factors("LATER", "ONE", "PUBLIC")).expect(201);
          assertEquals("true", all.text("/important"));
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, ", \"importantFor\": [\"MANY\"]", ", \"urgentFor\": [\"MANY\"]"),
        company -> {
          var it = verified(company, "OTHER");
          var many = it.post("/triages", factors("LATER", "MANY", "CONSUMER")).expect(201);
          assertEquals("URGENT", many.text("/urgency"));
          assertEquals("false", many.text("/important"));
        });
  }

  @Test
  void what_is_urgent_and_important_is_forwarded_at_once_and_the_rest_is_not_C_4() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var calm = verified(company, "OTHER");
          calm.post("/triages", assessed(3, 1, false)).expect(201);
          assertEquals("TRIAGED", calm.read().text("/stage"));
          assertNull(calm.read().text("/track/forwarded/at"));
          calm.forward("QUALITY").expect(200);
          var it = verified(company, "PRODUCT");
          it.post("/triages", assessed(3, 1, false)).expect(201);
          assertEquals("INVESTIGATING", it.read().text("/stage"));
          assertEquals("[\"QUALITY\"]", it.read().at("/track/forwarded/recipients").toString());
          assertEquals(ShippedCase.NOW, it.read().text("/track/forwarded/at"));
          it.forward("QUALITY").refused(409, "ALREADY_FORWARDED");
          it.post("/triages", assessed(3, 3, true)).expect(201);
          var late = verified(company, "LOGISTICS");
          late.post("/triages", assessed(1, 1, true)).expect(201);
          assertEquals(
              "[\"QUALITY\",\"WAREHOUSE_LOGISTICS\"]",
              late.read().at("/track/forwarded/recipients").toString());
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            "\"atOnce\": {\n      \"recipients\": [\"QUALITY\"]",
            "\"atOnce\": {\n      \"recipients\": [\"SALES\"]"),
        company -> {
          var it = verified(company, "OTHER");
          it.post("/triages", assessed(1, 1, true)).expect(201);
          assertEquals(
              "[\"QUALITY\",\"SALES\"]", it.read().at("/track/forwarded/recipients").toString());
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"codes\": [\"LOGISTICS\"]", "\"codes\": [\"SERVICE\"]"),
        company -> {
          var it = verified(company, "LOGISTICS");
          it.post("/triages", assessed(1, 1, true)).expect(201);
          assertEquals("[\"QUALITY\"]", it.read().at("/track/forwarded/recipients").toString());
        });
    DispositionHttpTest.served(
        FEEDBACK.replaceAll("(?s) +\"atOnce\": \\{.*?\"rule\": \"C-4\"\\s+\\},\n", ""),
        company -> {
          var it = verified(company, "OTHER");
          it.post("/triages", assessed(1, 1, true)).expect(201);
          assertEquals("TRIAGED", it.read().text("/stage"));
        });
  }

  @Test
  void clocks_run_by_the_urgency_that_was_found_C_3_C_4() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var it = verified(company, "OTHER");
          assertEquals("2026-11-24T09:00:00+08:00", it.due("ACKNOWLEDGEMENT"));
          it.post("/triages", assessed(1, 1, true)).expect(201);
          assertNull(it.due("ACKNOWLEDGEMENT"));
          assertEquals("H-3", it.owed("ACKNOWLEDGEMENT", "/rule"));
          it.post("/triages", assessed(1, 1, false)).expect(201);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("ACKNOWLEDGEMENT"));
        });
  }

  @Test
  void nothing_is_judged_before_it_is_verified_C_3() {
    DispositionHttpTest.served(
        FEEDBACK,
        company -> {
          var it =
              ShippedCase.drafted(
                  company, "after-sales-clerk", Map.of("facts", Map.of("CATEGORY", "OTHER")));
          it.post("/triages", assessed(1, 1, true)).refused(409, "NOT_REGISTERED");
          it.register().expect(200);
          it.post("/triages", assessed(1, 1, true)).refused(409, "NOT_VERIFIED", "A-2");
        });
  }

  static ShippedCase verified(ServedCompany company, String category) {
    var it =
        ShippedCase.drafted(
            company, "after-sales-clerk", Map.of("facts", Map.of("CATEGORY", category)));
    it.register().expect(200);
    it.verify().expect(200);
    return it;
  }

  static Map<String, Object> assessed(int satisfaction, int reputation, boolean legal) {
    return Map.of(
        "grades", Map.of("SATISFACTION", satisfaction, "REPUTATION", reputation),
        "legal", legal,
        "factors", Map.of("PRESSURE", "LATER", "REACH", "ONE", "USER_GROUP", "CONSUMER"));
  }

  private static Map<String, Object> factors(String pressure, String reach, String group) {
    return Map.of(
        "grades", Map.of("SATISFACTION", 1, "REPUTATION", 1),
        "legal", false,
        "factors", Map.of("PRESSURE", pressure, "REACH", reach, "USER_GROUP", group));
  }
}

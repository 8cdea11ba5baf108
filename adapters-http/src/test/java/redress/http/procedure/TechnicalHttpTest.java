package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Those who know say what the matter is and what is done, try it out and file it. */
class TechnicalHttpTest {
  private static final String TICKETS = "ticketing-platform";
  private static final Map<String, Object> WHOLE =
      Map.of(
          "analysis", "Two orders got one seat",
          "verdict", "ours",
          "solution", "A lock on the seat",
          "timeLimit", "2026-12-01",
          "improvement", "Every seat is locked");
  private static final Map<String, Object> FILED = Map.of("name", "test report", "place", "T-7");

  @Test
  void technology_says_all_five_things_S1_05() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          analyse(it, WHOLE).refused(403, "DUTY_NOT_YOURS", "S1-05");
          var technology = it.by(company, "technology-clerk");
          var less = new HashMap<>(WHOLE);
          less.remove("verdict");
          less.remove("timeLimit");
          less.remove("improvement");
          var refused = analyse(technology, less).refused(422, "ANALYSIS_INCOMPLETE", "S1-05");
          assertEquals(List.of("/verdict", "/timeLimit", "/improvement"), refused.faults());
          var said = analyse(technology, WHOLE).expect(201);
          assertEquals("2026-12-01", said.text("/timeLimit"));
          assertEquals("ours", said.text("/verdict"));
          assertTrue(it.timeline().toString().contains("A lock on the seat"));
        });
    served(
        ShippedCase.changed(TICKETS, "\"VERDICT\", \"SOLUTION\", \"TIME_LIMIT\"", "\"PLAN\""),
        company -> {
          var technology = ticket(company).by(company, "technology-clerk");
          var refused = analyse(technology, WHOLE).refused(422, "ANALYSIS_INCOMPLETE", "S1-05");
          assertEquals(List.of("/plan"), refused.faults());
        });
  }

  @Test
  void what_technology_proposes_is_tried_out_until_it_works_and_filed_S1_18() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          var technology = it.by(company, "technology-clerk");
          var path = "/technical-analyses/" + analyse(technology, WHOLE).text("/id");
          assertTrue(open(it).contains("TECHNICAL_OPEN"), open(it)::toString);
          tried(technology, path, 1, true, List.of()).refused(422, "DOCUMENTS_MISSING", "S1-18");
          tried(it, path, 1, true, List.of(FILED)).refused(403, "DUTY_NOT_YOURS");
          tried(technology, path, 1, false, List.of(FILED)).expect(200);
          assertTrue(open(it).contains("TECHNICAL_OPEN"), open(it)::toString);
          var works = tried(technology, path, 2, true, List.of(FILED)).expect(200);
          assertEquals("T-7", works.text("/trials/1/documents/0/place"));
          assertEquals("technology-clerk", works.text("/trials/1/made/by"));
          assertFalse(open(it).contains("TECHNICAL_OPEN"), open(it)::toString);
          tried(technology, path, 3, true, List.of(FILED))
              .refused(409, "ALREADY_VERIFIED", "S1-18");
          assertTrue(it.timeline().toString().contains("and it does not work: it was tried"));
        });
    served(
        ShippedCase.changed(
            TICKETS,
            "\"verification\": {\"documents\": true",
            "\"verification\": {\"documents\": false"),
        company -> {
          var technology = ticket(company).by(company, "technology-clerk");
          var path = "/technical-analyses/" + analyse(technology, WHOLE).text("/id");
          tried(technology, path, 1, true, List.of()).expect(200);
        });
    served(
        ShippedCase.changed(
            TICKETS, "\"verification\": {\"documents\": true, \"rule\": \"S1-18\"},", ""),
        company -> {
          var it = ticket(company);
          var technology = it.by(company, "technology-clerk");
          var path = "/technical-analyses/" + analyse(technology, WHOLE).text("/id");
          tried(technology, path, 1, true, List.of(FILED))
              .refused(409, "VERIFICATION_NOT_IN_PROCEDURE", "S1-05");
          assertFalse(open(it).contains("TECHNICAL_OPEN"), open(it)::toString);
        });
  }

  private static Answer analyse(ShippedCase it, Map<String, Object> content) {
    return it.post("/technical-analyses", content);
  }

  private static Answer tried(
      ShippedCase it, String path, long version, boolean works, List<?> documents) {
    return it.change(
        path + "/verification",
        version,
        Map.of("works", works, "finding", "it was tried", "documents", documents));
  }

  private static List<String> open(ShippedCase it) {
    var refused = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
    return refused.texts("/errors", "/code");
  }

  private static ShippedCase ticket(ServedCompany company) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    var it = ShippedCase.drafted(company, "ops-support-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("OPS_SUPPORT").expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Whoever carried out a measure that does not work is assessed. */
class AssessedHttpTest {
  private static final String TICKETS = "ticketing-platform";
  private static final Map<String, Object> FIFTY =
      Map.of(
          "money", Map.of("amount", "50.00", "currency", "CNY"), "reason", "it was not tried out");

  @Test
  void a_measure_that_does_not_work_is_followed_by_another_and_its_technician_assessed_S1_24() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company, "SYSTEM");
          var technician = it.by(company, "technology-clerk");
          var head = it.by(company, "technology-head");
          var measure = carriedOut(technician);
          assess(head, measure).refused(409, "NOTHING_TO_ASSESS", "S1-24");
          var judged = verdict(it, measure, false).expect(200);
          assertEquals("technology-clerk", judged.text("/measures/0/item/person"));
          assertNull(judged.text("/measures/0/item/decided"));
          assess(technician, measure).refused(403, "DUTY_NOT_YOURS", "S1-24");
          var assessed = assess(head, measure).expect(200);
          assertEquals("50.00", assessed.text("/measures/0/item/decided/money/amount"));
          assertEquals("technology-head", assessed.text("/measures/0/item/decided/made/by"));
          assess(head, measure).refused(409, "NOTHING_TO_ASSESS", "S1-24");
          var own = carriedOut(head);
          verdict(it, own, false).expect(200);
          assess(head, own).refused(403, "OWN_ITEM", "S1-24");
          assess(head, measure).refused(409, "ALREADY_ASSESSED", "S1-24");
          var good = carriedOut(technician);
          var works = verdict(it, good, true).expect(200);
          assertNull(works.text("/measures/2/item"));
          var told = it.timeline().texts("/items", "/text").toString();
          assertTrue(told.contains("what technology-clerk did is to be assessed"), told);
          assertTrue(told.contains("50.00 CNY from technology-clerk"), told);
        });
  }

  @Test
  void what_is_deducted_is_a_penalty_that_is_signed_and_taken_as_any_other_S1_24_L_02() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company, "SYSTEM");
          var head = it.by(company, "technology-head");
          var measure = carriedOut(it.by(company, "technology-clerk"));
          verdict(it, measure, false).expect(200);
          var notice = assess(head, measure).expect(200).text("/measures/0/item/decided/notice");
          var path = "/reward-penalty-notices/" + notice;
          var read = company.desk("technology-head").get(path).expect(200);
          assertEquals("PROPOSED", read.text("/state"));
          assertEquals("PERFORMANCE_DEDUCTION", read.text("/kind"));
          assertEquals("technology-clerk", read.text("/user"));
          assertEquals("TECHNOLOGY", read.text("/department"));
          assertEquals("50.00", read.text("/money/amount"));
          assertEquals(it.read().text("/number"), read.text("/number"));
          var gm = company.desk("gm");
          gm.ifMatch(1).post(path + "/signatures", null).refused(409, "BASIS_MISSING", "L-02");
          company
              .desk("operations-director")
              .ifMatch(1)
              .post(path + "/basis", Map.of("legalBasis", "the bonus rules of 2026"))
              .expect(200);
          gm.ifMatch(2).post(path + "/signatures", null).expect(200);
          var executed =
              Map.of(
                  "executedAt",
                  ShippedCase.NOW,
                  "monthlyBonus",
                  Map.of("amount", "80.00", "currency", "CNY"));
          var done =
              company
                  .desk("finance-clerk")
                  .ifMatch(3)
                  .post(path + "/execution", executed)
                  .expect(200);
          assertEquals(
              java.util.List.of("40.00", "10.00"),
              done.texts("/execution/instalments", "/money/amount"));
        });
    served(
        ShippedCase.changed(TICKETS, "\"noticeKind\": \"PERFORMANCE_DEDUCTION\", ", ""),
        company -> {
          var it = ticket(company, "SYSTEM");
          var measure = carriedOut(it.by(company, "technology-clerk"));
          verdict(it, measure, false).expect(200);
          var assessed = assess(it.by(company, "technology-head"), measure).expect(200);
          assertNull(assessed.text("/measures/0/item/decided/notice"));
          assertEquals(
              0,
              company
                  .desk("technology-head")
                  .get("/reward-penalty-notices")
                  .expect(200)
                  .at("/items")
                  .size());
        });
  }

  @Test
  void nobody_is_assessed_but_where_the_document_says_so_S1_24() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company, "PROCESS");
          var measure = carriedOut(it.by(company, "technology-clerk"));
          assertNull(verdict(it, measure, false).expect(200).text("/measures/0/item"));
        });
    served(
        ShippedCase.changed(TICKETS, "\"causes\": [\"SYSTEM\"]", "\"causes\": [\"PROCESS\"]"),
        company -> {
          var it = ticket(company, "PROCESS");
          var measure = carriedOut(it.by(company, "technology-clerk"));
          verdict(it, measure, false).expect(200);
          assess(it.by(company, "operations-director"), measure).expect(200);
        });
    served(
        ShippedCase.changed(
            TICKETS,
            "\"assessment\": {\"causes\": [\"SYSTEM\"], \"noticeKind\":"
                + " \"PERFORMANCE_DEDUCTION\", \"rule\": \"S1-24\"},",
            ""),
        company -> {
          var it = ticket(company, "SYSTEM");
          var measure = carriedOut(it.by(company, "technology-clerk"));
          verdict(it, measure, false).expect(200);
          assess(it.by(company, "technology-head"), measure)
              .refused(409, "NOTHING_TO_ASSESS", "S1-23");
        });
  }

  /** The path of a measure that was planned and carried out. */
  private static String carriedOut(ShippedCase it) {
    var improvement = "/improvements/" + it.read().text("/parts/improvements/0/id");
    var plan =
        Map.of(
            "kind", "TECHNICAL_FIX",
            "text", "a lock",
            "owner", "TECHNOLOGY",
            "dueOn", "2026-12-01");
    var ids =
        it.change(improvement + "/measures", version(it), plan)
            .expect(200)
            .texts("/measures", "/id");
    var measure = improvement + "/measures/" + ids.get(ids.size() - 1);
    it.change(
            measure + "/implementation",
            version(it),
            Map.of("doneAt", ShippedCase.NOW, "evidence", "deployed"))
        .expect(200);
    return measure;
  }

  private static Answer verdict(ShippedCase it, String measure, boolean effective) {
    var verdict = Map.of("effective", effective, "finding", "tried");
    return it.change(measure + "/verification", version(it), verdict);
  }

  private static Answer assess(ShippedCase it, String measure) {
    return it.change(measure + "/assessment", version(it), FIFTY);
  }

  private static long version(ShippedCase it) {
    return Long.parseLong(it.read().text("/parts/improvements/0/version"));
  }

  private static ShippedCase ticket(ServedCompany company, String cause) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    var it = ShippedCase.drafted(company, "ops-support-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    it.post("/improvements", Map.of("category", cause, "finding", "one seat twice")).expect(201);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

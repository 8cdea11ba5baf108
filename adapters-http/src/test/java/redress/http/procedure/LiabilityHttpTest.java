package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.procedure.ShippedProcedures;

/** Whose fault a case is: said by the intake department, in shares, before the case ends. */
class LiabilityHttpTest {
  private static final String CODE = "ticketing-platform";
  private static final String TICKETS = ShippedProcedures.text(CODE);

  @Test
  void fault_is_ours_the_customers_or_a_partners_and_the_shares_make_100_percent_S1_13() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          it.post("/liabilities", shares("OURS", "60", "PARTNER", "39.9"))
              .refused(422, "SHARES_NOT_100", "S1-13");
          var wrong =
              it.post("/liabilities", shares("WEATHER", "0", "OURS", "50", "OURS", "50"))
                  .refused(422, "LIABILITY_UNFIT", "S1-13");
          assertEquals(
              List.of("/shares/0/party", "/shares/0/percent", "/shares/2/party"), wrong.faults());
          it.wrongly().post("/liabilities", shares("OURS", "1e2")).refused(400, "MALFORMED");
          it.wrongly()
              .post("/liabilities", Map.of("shares", List.of(), "reason", "nobody"))
              .refused(400, "MALFORMED");
          var stated = it.post("/liabilities", shares("OURS", "66.5", "PARTNER", "33.5"));
          assertEquals("33.5", stated.expect(201).text("/shares/1/percent"));
          it.post("/liabilities", shares("CUSTOMER", "100")).expect(201);
          var told = it.timeline().toString();
          assertTrue(told.contains("whose fault it is: OURS 66.5 %, PARTNER 33.5 %"), told);
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"CUSTOMER\", \"PARTNER\"]", "\"WEATHER\"]"),
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          it.post("/liabilities", shares("WEATHER", "100")).expect(201);
          it.post("/liabilities", shares("PARTNER", "100")).refused(422, "LIABILITY_UNFIT");
        });
  }

  @Test
  void no_case_ends_before_somebody_has_said_whose_fault_it_is_S1_01() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          var open = it.change("/closing", Map.of("reason", "settled")).refused(409, "STILL_OPEN");
          int at = open.texts("/errors", "/code").indexOf("LIABILITY_OPEN");
          assertEquals("S1-01", open.text("/errors/" + at + "/rule"));
          it.post("/liabilities", shares("PARTNER", "100")).expect(201);
          var rest = it.change("/closing", Map.of("reason", "settled")).refused(409, "STILL_OPEN");
          assertEquals(-1, rest.texts("/errors", "/code").indexOf("LIABILITY_OPEN"));
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "      \"LIABILITY_OPEN\": \"S1-01\",\n", ""),
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          var open = it.change("/closing", Map.of("reason", "settled")).refused(409, "STILL_OPEN");
          assertEquals(-1, open.texts("/errors", "/code").indexOf("LIABILITY_OPEN"));
        });
  }

  @Test
  void operations_support_takes_in_tells_whose_fault_it_is_and_proposes_and_nobody_else_S1_04() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          for (var other : List.of("technology-head", "sales-head", "finance-clerk", "gm")) {
            var elsewhere = it.by(company, other);
            company
                .desk(other)
                .post("/complaints", ShippedCase.intake(Map.of()))
                .refused(403, "DUTY_NOT_YOURS", "S1-04");
            elsewhere
                .post("/liabilities", shares("OURS", "100"))
                .refused(403, "DUTY_NOT_YOURS", "S1-04");
            elsewhere
                .propose(ValidityHttpTest.paid("REFUND", "1.00"))
                .refused(403, "DUTY_NOT_YOURS", "S1-04");
          }
          it.post("/liabilities", shares("OURS", "100")).expect(201);
          it.propose(ValidityHttpTest.paid("REFUND", "1.00")).expect(201);
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            "\"STATE_LIABILITY\": {\"by\": [{\"department\": \"OPS_SUPPORT\"}]",
            "\"STATE_LIABILITY\": {\"by\": [{\"department\": \"TECHNOLOGY\"}]"),
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          it.post("/liabilities", shares("OURS", "100")).refused(403, "DUTY_NOT_YOURS", "S1-04");
          it.by(company, "technology-clerk")
              .post("/liabilities", shares("OURS", "100"))
              .expect(201);
        });
  }

  @Test
  void whose_fault_it_is_is_said_of_what_is_registered_and_runs_S1_13() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var draft = ShippedCase.drafted(company, "ops-support-clerk", facts());
          draft.post("/liabilities", shares("OURS", "100")).refused(409, "NOT_REGISTERED");
          draft
              .by(company, "ops-support-head")
              .change("/cancellation", Map.of("reason", "twice"))
              .expect(200);
          draft.post("/liabilities", shares("OURS", "100")).refused(409, "CASE_OVER", "S1-13");
        });
  }

  @Test
  void the_director_sees_all_cases_whoever_has_them_S1_20() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var mine = ValidityHttpTest.judged(company, "REFUND");
          var theirs = ShippedCase.drafted(company, "phone-agent", facts());
          var director = company.desk("operations-director");
          assertEquals(2, director.get("/complaints").expect(200).at("/items").size());
          for (var it : List.of(mine, theirs)) {
            var seen = it.by(company, "operations-director").read().expect(200);
            assertTrue(seen.at("/actions").size() > 0);
            it.by(company, "operations-director").timeline();
          }
        });
  }

  /** Somebody has said that it is our fault. */
  static void ours(ShippedCase it) {
    it.post("/liabilities", shares("OURS", "100")).expect(201);
  }

  private static Map<String, Object> facts() {
    return Map.of(
        "demands", Map.of("asked", List.of("REFUND")),
        "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES"));
  }

  private static Map<String, Object> shares(String... partiesAndPercents) {
    var shares = new ArrayList<Map<String, String>>();
    for (int i = 0; i < partiesAndPercents.length; i += 2) {
      shares.add(Map.of("party", partiesAndPercents[i], "percent", partiesAndPercents[i + 1]));
    }
    return Map.of("shares", shares, "reason", "as the recordings show");
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** It was not us: the customer is told why, and a misunderstanding needs nothing more. */
class ExplanationHttpTest {
  private static final String CODE = "ticketing-platform";
  private static final String TICKETS = ShippedProcedures.text(CODE);
  private static final String WHY = "the fare of that day was another one";

  @Test
  void a_misunderstanding_is_found_out_first_then_explained_and_ends_the_case_S1_15() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = registered(company);
          it.tell("MISUNDERSTANDING", WHY).refused(409, "NOT_VERIFIED", "S1-15");
          it.verify().expect(200);
          it.tell("MISUNDERSTANDING", WHY).expect(200);
          var over = it.read();
          assertEquals("MISUNDERSTANDING", over.text("/stage"));
          assertEquals("MISUNDERSTANDING", over.text("/parts/messages/0/kind"));
          assertEquals("FULFILLED", over.text("/obligations/0/standing"));
          it.tell("PROGRESS").refused(409, "CASE_OVER");
          var told = it.timeline().toString();
          assertTrue(told.contains("the customer had misunderstood something"), told);
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE, "\"misunderstandingEnds\": true", "\"misunderstandingEnds\": false"),
        company -> {
          var it = registered(company);
          it.verify().expect(200);
          it.tell("MISUNDERSTANDING", WHY).expect(200);
          assertEquals("REGISTERED", it.read().text("/stage"));
        });
  }

  @Test
  void what_others_are_at_fault_for_is_explained_and_goes_on_S1_15() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = registered(company);
          it.verify().expect(200);
          it.tell("NOT_OURS", "the carrier cancelled it").expect(200);
          assertEquals("REGISTERED", it.read().text("/stage"));
          it.forward("OPS_SUPPORT").expect(200);
          it.by(company, "ops-support-head")
              .change("/validity", Map.of("validity", "VALID_NOT_OURS", "reason", "the carrier's"))
              .expect(200);
          it.propose(ValidityHttpTest.paid("REFUND", "1.00")).expect(201);
          it.tell("NOT_OURS", "you get ¥ 500 back").refused(422, "COMMITMENT_MISSING", "S1-17");
        });
  }

  @Test
  void nobody_explains_anything_where_the_document_does_not_say_so_S1_15() {
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            ",\n    \"explaining\": {\"misunderstandingEnds\": true, \"rule\": \"S1-15\"}",
            ""),
        company -> {
          var it = registered(company);
          it.verify().expect(200);
          it.tell("MISUNDERSTANDING", WHY).refused(422, "EXPLANATION_NOT_IN_PROCEDURE", "S1-17");
        });
  }

  private static ShippedCase registered(ServedCompany company) {
    var it =
        ShippedCase.drafted(
            company,
            "ops-support-clerk",
            Map.of(
                "demands", Map.of("asked", List.of("REFUND")),
                "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES")));
    it.register().expect(200);
    return it;
  }
}

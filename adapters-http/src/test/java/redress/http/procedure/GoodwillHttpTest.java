package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.http.procedure.DispositionHttpTest.done;
import static redress.http.procedure.DispositionHttpTest.feedback;
import static redress.http.procedure.DispositionHttpTest.line;
import static redress.http.procedure.DispositionHttpTest.served;
import static redress.http.procedure.DispositionHttpTest.terms;
import static redress.http.procedure.DispositionHttpTest.yuan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.procedure.ShippedProcedures;

/** Who may give a customer something out of goodwill, and how much of it (G-2). */
class GoodwillHttpTest {
  private static final String CODE = "general-feedback";
  private static final String FEEDBACK = ShippedProcedures.text(CODE);
  private static final String QUOTE = "/procedures/general-feedback/quotes/authority";

  /**
   * What the company would write instead: the head gives 200, above it the general manager does.
   */
  private static final String SET =
      FEEDBACK.replaceFirst(
          "\"notSet\": \\{\\s*\"approver\"[^}]*}",
          """
          "upperInclusive": true,
          "brackets": [
            {"from": 0, "upTo": 200, "approver": "DEPARTMENT_HEAD"},
            {"from": 200, "approver": "GENERAL_MANAGER"}
          ]\
          """);

  @Test
  void while_no_amounts_are_set_the_general_manager_signs_and_it_is_said_why_G_2() {
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          it.propose(terms(line("GOODWILL", "50.00"))).expect(201);
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_APPROVED", "G-2");
          it.dispose("/approval", null).refused(403, "DUTY_NOT_YOURS", "G-2");
          var head = it.by(company, "after-sales-head").dispose("/approval", null);
          head.refused(403, "AUTHORITY_TOO_LOW", "G-2");
          assertTrue(head.text("/detail").contains("GENERAL_MANAGER has to sign"), head::toString);
          assertTrue(head.text("/detail").contains("is not set"), head::toString);
          it.by(company, "gm").dispose("/approval", null).expect(200);
          it.by(company, "quality-clerk").dispose("/acceptance", null).expect(200);
          it.dispose("/acceptance", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
        });
  }

  @Test
  void what_else_is_given_needs_the_head_and_no_amounts_G_2_A_4() {
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          var both = List.of(line("REPAIR", "0.00"), line("GOODWILL", "0.01"));
          it.dispose("/amendment", Map.of("lines", both, "text", "and a voucher")).expect(200);
          it.by(company, "after-sales-head")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "G-2");
          it.by(company, "gm").dispose("/approval", null).expect(200);
        });
  }

  /** The general manager signs what is given out of goodwill; called a repair, the head would. */
  @Test
  void money_under_another_name_is_given_by_nobody_G_2_A_4_S7() {
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          for (var remedy : List.of("REPAIR", "RETURN", "EXCHANGE")) {
            var refused = it.propose(terms(line(remedy, "500000.00")));
            refused.refused(422, "TERMS_NOT_ALLOWED", "G-2");
            assertEquals(List.of("/lines/0/amount"), refused.faults());
            assertTrue(refused.toString().contains("GOODWILL"), refused::toString);
          }
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/amendment", terms(line("REPAIR", "500000.00")))
              .refused(422, "TERMS_NOT_ALLOWED", "G-2");
          it.post("/messages", PromiseGuardHttpTest.promise("500000.00", "REPAIR"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
        });
    served(
        SET,
        company ->
            feedback(company)
                .propose(terms(line("REPAIR", "200.01")))
                .refused(422, "TERMS_NOT_ALLOWED", "G-2"));
  }

  @Test
  void what_goods_are_worth_is_said_where_the_document_lets_it_G_2_A_4() {
    served(
        ShippedCase.changed(CODE, "\"worth\": []", "\"worth\": [\"EXCHANGE\"]"),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "50.00"))).refused(422, "TERMS_NOT_ALLOWED", "G-2");
          it.propose(terms(line("EXCHANGE", "50.00"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void the_amounts_that_the_company_has_set_decide_G_2() {
    served(
        SET,
        company -> {
          var it = feedback(company);
          var head = it.by(company, "after-sales-head");
          it.propose(terms(line("GOODWILL", "200.00"))).expect(201);
          head.dispose("/approval", null).expect(200);
          it.dispose("/amendment", terms(line("GOODWILL", "200.01"))).expect(200);
          var refused = head.dispose("/approval", null);
          refused.refused(403, "AUTHORITY_TOO_LOW", "G-2");
          assertTrue(!refused.text("/detail").contains("is not set"), refused::toString);
          it.by(company, "gm").dispose("/approval", null).expect(200);
        });
    served(
        SET.replace("200", "300"),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("GOODWILL", "200.01"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void who_signs_how_much_is_not_quoted_before_it_is_set_G_2() {
    var asked = Map.of("amount", yuan("50.00"));
    served(
        FEEDBACK,
        company -> {
          var desk = company.desk("sales-clerk").with("Idempotency-Key", null);
          var refused = desk.post(QUOTE, asked).refused(422, "LIMIT_NOT_SET", "G-2");
          assertTrue(refused.text("/detail").contains("names no amounts"), refused::toString);
        });
    served(
        SET,
        company -> {
          var desk = company.desk("sales-clerk").with("Idempotency-Key", null);
          var quoted = desk.post(QUOTE, asked).expect(200);
          assertEquals("DEPARTMENT_HEAD", quoted.text("/approver"));
          assertEquals("G-2", quoted.text("/rule"));
        });
  }

  @Test
  void whose_head_approves_is_what_the_document_says_G_2() {
    served(
        ShippedCase.changed(
            CODE,
            "{\"department\": \"AFTER_SALES\", \"position\": \"DEPARTMENT_HEAD\"},\n"
                + "        {\"department\": \"GM_OFFICE\"",
            "{\"department\": \"QUALITY\", \"position\": \"DEPARTMENT_HEAD\"},\n"
                + "        {\"department\": \"GM_OFFICE\""),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.by(company, "after-sales-head")
              .dispose("/approval", null)
              .refused(403, "DUTY_NOT_YOURS", "G-2");
          it.by(company, "quality-head").dispose("/approval", null).expect(200);
        });
  }
}

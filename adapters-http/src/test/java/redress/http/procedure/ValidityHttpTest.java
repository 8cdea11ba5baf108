package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Whether a complaint is one, and how grave it is, decides what becomes of it and who signs. */
class ValidityHttpTest {
  private static final String CODE = "ticketing-platform";
  private static final String TICKETS = ShippedProcedures.text(CODE);

  @Test
  void what_is_given_is_valued_where_a_department_settles_by_itself_up_to_an_amount_S1_03_S7() {
    var own =
        """
        "own": {"severity": "GENERAL", "upTo": 50, "remedies": ["REFUND"],
          "approver": "DEPARTMENT_HEAD", "rule": "S1-03"},
        "bySeverity": {
          "GENERAL":\
        """;
    served(
        ShippedCase.changed(CODE, "\"bySeverity\": {\n      \"GENERAL\":", own),
        company -> {
          var it = forwarded(company, "REFUND");
          it.by(company, "ops-support-head").change("/validity", valid("VALID")).expect(200);
          var silent = Map.of("lines", List.of(Map.of("remedy", "REFUND")), "text", "as agreed");
          var refused = it.propose(silent).refused(422, "TERMS_NOT_ALLOWED", "S1-03");
          assertEquals(List.of("/lines/0/amount"), refused.faults());
          it.propose(paid("REFUND", "10.00")).expect(201);
        });
  }

  @Test
  void only_the_head_of_the_intake_department_judges_and_a_denial_is_recorded_S1_12() {
    served(
        TICKETS,
        company -> {
          var it = forwarded(company, "REFUND");
          it.propose(paid("REFUND", "10.00")).refused(409, "VALIDITY_OPEN", "S1-12");
          it.change("/validity", valid("VALID")).refused(403, "DUTY_NOT_YOURS", "S1-12");
          it.by(company, "sales-head")
              .change("/validity", valid("VALID"))
              .refused(403, "DUTY_NOT_YOURS", "S1-12");
          var denied = it.timeline().toString();
          assertTrue(denied.contains("ops-support-clerk tried decideValidity"), denied);
          assertTrue(denied.contains("sales-head tried decideValidity"), denied);
          var judged = it.by(company, "ops-support-head").change("/validity", valid("VALID"));
          assertEquals("VALID", judged.expect(200).text("/judgement/validity"));
          it.propose(paid("REFUND", "10.00")).expect(201);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"by\": [{\"department\": \"OPS_SUPPORT\", \"position\": \"DEPARTMENT_HEAD\"}],\n"
                + "      \"rule\": \"S1-12\"",
            "\"by\": [{\"department\": \"SALES\"}], \"rule\": \"S1-12\""),
        company -> {
          var it = forwarded(company, "REFUND");
          it.by(company, "sales-head").change("/validity", valid("VALID")).expect(200);
          assertFalse(it.timeline().toString().contains("may not"));
        });
  }

  @Test
  void what_is_none_ends_for_one_of_the_reasons_and_what_others_did_goes_on_S1_11() {
    served(
        TICKETS,
        company -> {
          var head = forwarded(company, "REFUND").by(company, "ops-support-head");
          head.change("/validity", valid("INVALID")).refused(422, "REASON_CODE_MISSING", "S1-11");
          head.change("/validity", coded("INVALID", "WEATHER"))
              .refused(422, "REASON_CODE_UNFIT", "S1-11");
          head.change("/validity", coded("VALID", "BAD_FAITH"))
              .refused(422, "REASON_CODE_UNFIT", "S1-11");
          var others = head.change("/validity", valid("VALID_NOT_OURS")).expect(200);
          assertEquals("VALID_NOT_OURS", others.text("/judgement/validity"));
          assertEquals("INVESTIGATING", others.text("/stage"));
          var none = head.change("/validity", coded("INVALID", "BAD_FAITH")).expect(200);
          assertEquals("INVALID", none.text("/stage"));
          assertEquals("WITHDRAWN", none.text("/obligations/0/standing"));
          assertTrue(none.text("/track/ended/reason").startsWith("BAD_FAITH"), none.toString());
          head.change("/validity", valid("VALID")).refused(409, "CASE_OVER", "S1-11");
        });
    served(
        ShippedCase.changed(CODE, "\"BAD_FAITH\"", "\"WEATHER\""),
        company ->
            forwarded(company, "REFUND")
                .by(company, "ops-support-head")
                .change("/validity", coded("INVALID", "WEATHER"))
                .expect(200));
  }

  @Test
  void who_asks_for_compensation_claims_and_whoever_does_not_appeals_S1_09_S1_10() {
    served(
        TICKETS,
        company -> {
          var appeal = forwarded(company, "REFUND").read();
          assertEquals("APPEAL", appeal.text("/judgement/kind"));
          assertEquals("GENERAL", appeal.text("/judgement/severity"));
          var claim = judged(company, "COMPENSATION_CLAIM");
          assertEquals("CLAIM", claim.read().text("/judgement/kind"));
          assertEquals("SERIOUS", claim.read().text("/judgement/severity"));
          claim.propose(paid("REFUND", "1.00")).expect(201);
          claim
              .by(company, "deputy-gm")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "S1-02");
          claim.by(company, "gm").dispose("/approval", null).expect(200);
        });
    served(
        ShippedCase.changed(
            CODE, "\"claimFor\": [\"COMPENSATION_CLAIM\"]", "\"claimFor\": [\"REFUND\"]"),
        company -> {
          assertEquals("CLAIM", forwarded(company, "REFUND").read().text("/judgement/kind"));
          var other = forwarded(company, "COMPENSATION_CLAIM").read();
          assertEquals("APPEAL", other.text("/judgement/kind"));
        });
  }

  @Test
  void a_granted_compensation_makes_a_claim_and_voids_the_lower_signature_S1_09_S1_10_S1_19() {
    served(
        TICKETS,
        company -> {
          var it = judged(company, "REFUND");
          it.propose(paid("REFUND", "10.00")).expect(201);
          it.by(company, "ops-support-head")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "S1-03");
          it.by(company, "operations-director").dispose("/approval", null).expect(200);
          var granted = it.dispose("/amendment", paid("COMPENSATION_CLAIM", "10.00")).expect(200);
          assertEquals("false", granted.text("/inForce"));
          assertEquals("CLAIM", it.read().text("/judgement/kind"));
          assertEquals("SERIOUS", it.read().text("/judgement/severity"));
          it.by(company, "operations-director")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "S1-02");
          it.dispose("/amendment", paid("REFUND", "10.00")).expect(200);
          assertEquals("APPEAL", it.read().text("/judgement/kind"));
          it.by(company, "operations-director").dispose("/approval", null).expect(200);
        });
  }

  /** The general manager signs compensation; called an improvement, the director would. */
  @Test
  void money_under_another_name_is_given_by_nobody_S1_02_S1_09_S7() {
    served(
        TICKETS,
        company -> {
          var it = judged(company, "SERVICE_IMPROVEMENT");
          for (var remedy :
              List.of(
                  "EXCHANGE",
                  "REDUCE_ORDER",
                  "CANCEL_ORDER",
                  "TECH_IMPROVEMENT",
                  "SERVICE_IMPROVEMENT")) {
            var refused = it.propose(paid(remedy, "1000000.00"));
            refused.refused(422, "TERMS_NOT_ALLOWED", "S1-09");
            assertEquals(List.of("/lines/0/amount"), refused.faults());
            assertTrue(refused.toString().contains("COMPENSATION_CLAIM"), refused::toString);
          }
          it.propose(paid("SERVICE_IMPROVEMENT", "0.00")).expect(201);
          var director = it.by(company, "operations-director");
          director.dispose("/approval", null).expect(200);
          it.dispose("/amendment", paid("SERVICE_IMPROVEMENT", "1000000.00"))
              .refused(422, "TERMS_NOT_ALLOWED", "S1-09");
          it.post("/messages", PromiseGuardHttpTest.promise("1000000.00", "SERVICE_IMPROVEMENT"))
              .refused(409, "BEYOND_AUTHORITY", "S1-17");
          var both =
              List.of(
                  DispositionHttpTest.line("SERVICE_IMPROVEMENT", "0.00"),
                  DispositionHttpTest.line("COMPENSATION_CLAIM", "1000000.00"));
          var paying = Map.of("lines", both, "text", "we pay compensation");
          assertEquals("false", it.dispose("/amendment", paying).expect(200).text("/inForce"));
          assertEquals("CLAIM", it.read().text("/judgement/kind"));
          assertEquals("SERIOUS", it.read().text("/judgement/severity"));
          director.dispose("/approval", null).refused(403, "AUTHORITY_TOO_LOW", "S1-02");
          it.post("/messages", PromiseGuardHttpTest.promise("1000000.00", "COMPENSATION_CLAIM"))
              .refused(409, "BEYOND_AUTHORITY", "S1-17");
          it.by(company, "gm").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void what_has_an_amount_besides_what_makes_a_claim_is_what_the_document_says_S1_09() {
    served(
        ShippedCase.changed(CODE, "\"worth\": [\"REFUND\"]", "\"worth\": [\"EXCHANGE\"]"),
        company -> {
          var it = judged(company, "REFUND");
          it.propose(paid("REFUND", "1.00")).refused(422, "TERMS_NOT_ALLOWED", "S1-09");
          it.propose(paid("EXCHANGE", "1.00")).expect(201);
        });
  }

  static ShippedCase judged(ServedCompany company, String demand) {
    var it = forwarded(company, demand);
    it.by(company, "ops-support-head").change("/validity", valid("VALID")).expect(200);
    return it;
  }

  static ShippedCase forwarded(ServedCompany company, String demand) {
    var it =
        ShippedCase.drafted(
            company,
            "ops-support-clerk",
            Map.of(
                "demands", Map.of("asked", List.of(demand)),
                "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES")));
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("OPS_SUPPORT").expect(200);
    return it;
  }

  static Map<String, Object> paid(String remedy, String amount) {
    return DispositionHttpTest.terms(DispositionHttpTest.line(remedy, amount));
  }

  private static Map<String, Object> valid(String validity) {
    return Map.of("validity", validity, "reason", "as it was read");
  }

  static Map<String, Object> coded(String validity, String code) {
    var body = new HashMap<>(valid(validity));
    body.put("reasonCode", code);
    return body;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

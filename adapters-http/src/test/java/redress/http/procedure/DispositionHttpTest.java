package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What customers are given: who approves it, who may not, and what comes before it is done. */
class DispositionHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String SERVICE = ShippedProcedures.text("after-sales-service");
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");
  private static final String AGREED = "2026-11-23T10:00:00+08:00";

  @ParameterizedTest
  @CsvSource({
    "100000.00, operations-director, sales-head",
    "100000.01, sales-head, deputy-gm",
    "150000.00, operations-director, gm",
    "150000.01, deputy-gm, gm"
  })
  void an_amount_is_approved_by_who_may_sign_it_or_stands_higher_S4_30(
      String amount, String other, String approver) {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(paid(amount)).expect(201);
          it.by(company, "sales-clerk")
              .dispose("/approval", null)
              .refused(403, "DUTY_NOT_YOURS", "S4-30");
          if (!amount.equals("100000.00")) {
            it.by(company, other)
                .dispose("/approval", null)
                .refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          }
          var approved = it.by(company, approver).dispose("/approval", null).expect(200);
          assertEquals("true", approved.text("/inForce"));
          assertEquals(amount, approved.text("/signature/amount/amount"));
          assertEquals("S4-30", approved.text("/signature/rule"));
          it.by(company, approver).dispose("/approval", null).refused(409, "ALREADY_APPROVED");
        });
  }

  @Test
  void another_limit_in_the_document_lets_another_one_sign_S4_30() {
    served(
        PCB.replace("100000,", "120000,"),
        company -> {
          var it = pcb(company);
          it.propose(paid("120000.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void nobody_approves_what_he_wrote_himself_S4_30() {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          var head = it.by(company, "sales-head");
          head.propose(paid("10.00")).expect(201);
          head.dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
          head.dispose("/refusal", reason()).refused(403, "OWN_PROPOSAL", "S4-30");
          it.by(company, "gm").dispose("/refusal", reason()).expect(200);
          it.propose(paid("20.00")).expect(201);
          head.dispose("/amendment", paid("30.00")).expect(200);
          head.dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
          it.by(company, "operations-director").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void
      a_rise_beyond_what_was_signed_voids_the_approval_and_one_beyond_the_level_needs_a_higher_S4_30() {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(paid("90000.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("RESULT_NOTICE"));
          var less = it.dispose("/amendment", paid("89999.99")).expect(200);
          assertEquals("true", less.text("/inForce"));
          var same = it.dispose("/amendment", paid("89999.99")).expect(200);
          assertEquals("true", same.text("/inForce"));
          var more = it.dispose("/amendment", paid("90000.00")).expect(200);
          assertEquals("false", more.text("/inForce"));
          assertNull(more.text("/signature/level"));
          assertNull(it.owed("RESULT_NOTICE", "/dueAt"));
          assertTrue(it.timeline().toString().contains("APPROVAL_VOIDED"));
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          it.dispose("/amendment", paid("100000.01")).expect(200);
          it.by(company, "sales-head")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.by(company, "deputy-gm").dispose("/approval", null).expect(200);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("RESULT_NOTICE"));
        });
  }

  @Test
  void a_signature_is_void_where_anything_else_is_given_than_was_signed_S7_S4_30() {
    var part = new HashMap<>(line("EXCHANGE", "900.00"));
    part.putAll(Map.of("partNumber", "P-1", "quantity", 9));
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(terms(part)).expect(201);
          for (var other :
              List.of(
                  Map.of("quantity", 10),
                  Map.of("partNumber", "P-2"),
                  Map.of("remedy", "REPLENISH"),
                  Map.of("amount", yuan("900.01")))) {
            it.by(company, "sales-head").dispose("/approval", null).expect(200);
            var next = new HashMap<>(part);
            next.putAll(other);
            var amended = it.dispose("/amendment", terms(next)).expect(200);
            assertEquals("false", amended.text("/inForce"), other::toString);
            it.dispose("/consent", agreed(ShippedCase.NOW)).refused(409, "NOT_APPROVED", "S4-30");
            it.dispose("/amendment", terms(part)).expect(200);
          }
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var promised = new HashMap<>(terms(part));
          promised.put("text", "to another address");
          assertEquals("false", it.dispose("/amendment", promised).expect(200).text("/inForce"));
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          promised.put("lines", List.of(with(part, "quantity", 8)));
          assertEquals("true", it.dispose("/amendment", promised).expect(200).text("/inForce"));
        });
  }

  @Test
  void whoever_signed_changes_nothing_of_it_without_another_signature_S6_S4_30() {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(paid("900.00")).expect(201);
          var head = it.by(company, "sales-head");
          head.dispose("/approval", null).expect(200);
          var amended = head.dispose("/amendment", paid("899.00")).expect(200);
          assertEquals("false", amended.text("/inForce"));
          head.dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
          it.by(company, "deputy-gm").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void what_goods_and_money_are_worth_is_said_where_it_decides_who_signs_S7_S4_30() {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          for (var remedy : List.of("EXCHANGE", "REPLENISH", "RETURN", "COMPENSATION_CLAIM")) {
            var silent = Map.<String, Object>of("remedy", remedy, "quantity", 1_000_000);
            var refused = it.propose(terms(silent)).refused(422, "TERMS_NOT_ALLOWED", "S4-30");
            assertEquals(List.of("/lines/0/amount"), refused.faults());
          }
          it.propose(terms(Map.of("remedy", "REWORK"))).expect(201);
        });
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          for (var remedy : List.of("REPAIR", "RETURN", "GOODWILL")) {
            it.propose(terms(Map.of("remedy", remedy))).expect(201);
            it.dispose("/withdrawal", reason()).expect(200);
          }
        });
  }

  @Test
  void what_is_counted_later_is_worth_no_less_than_nothing_S4_12_S7() {
    var most = new HashMap<>(line("RETURN", "900.00"));
    most.put("ceiling", 9);
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(terms(most)).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var counted = Map.of("line", 0, "quantity", 9, "amount", yuan("-0.01"));
          var refused = it.dispose("/quantity", counted).refused(422, "TERMS_NOT_ALLOWED", "S4-12");
          assertEquals(List.of("/amount"), refused.faults());
        });
  }

  private static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
    var other = new HashMap<>(line);
    other.put(name, value);
    return other;
  }

  @Test
  void one_settlement_stands_so_that_none_is_cut_in_parts_and_the_sum_decides_S4_30() {
    served(
        PCB,
        company -> {
          var it = pcb(company);
          it.propose(
                  Map.of(
                      "lines",
                      List.of(
                          line("ALLOWANCE", "60000.00"), line("COMPENSATION_CLAIM", "50000.00")),
                      "text",
                      "both"))
              .expect(201);
          it.propose(paid("1.00")).refused(409, "DISPOSITION_STANDS", "S4-15");
          it.by(company, "sales-head")
              .dispose("/approval", null)
              .refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.by(company, "gm-office-clerk")
              .change("/closing", Map.of("reason", "settled"))
              .refused(409, "STILL_OPEN");
          it.dispose("/withdrawal", reason()).expect(200);
          it.dispose("/amendment", paid("1.00")).refused(409, "DISPOSITION_ENDED");
          it.propose(paid("1.00")).expect(201);
        });
  }

  @Test
  void pieces_are_counted_or_limited_before_a_return_is_approved_S4_12() {
    var open = new HashMap<String, Object>(Map.of("remedy", "RETURN", "amount", yuan("10.00")));
    served(
        PCB,
        company -> {
          var it = pcb(company);
          assertEquals("true", it.propose(terms(open)).expect(201).text("/undetermined"));
          var head = it.by(company, "sales-head");
          head.dispose("/approval", null).refused(409, "QUANTITY_UNDETERMINED", "S4-12");
          var most = new HashMap<>(open);
          most.put("ceiling", 50);
          it.dispose("/amendment", terms(most)).expect(200);
          assertEquals("true", head.dispose("/approval", null).expect(200).text("/undetermined"));
          var both = new HashMap<>(most);
          both.put("quantity", 50);
          it.dispose("/amendment", terms(both)).refused(400, "MALFORMED");
        });
    served(
        ShippedCase.changed("pcb-manufacturer", "\"quantityRule\": \"S4-12\",", ""),
        company -> {
          var it = pcb(company);
          it.propose(terms(open)).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void what_is_given_is_among_the_remedies_and_in_the_books_currency_A_4_S4_30() {
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REFUND", "1.00"))).refused(422, "TERMS_NOT_ALLOWED", "A-4");
          for (var remedy : List.of("REPAIR", "RETURN", "EXCHANGE")) {
            it.propose(terms(line(remedy, "0.00"))).expect(201);
            it.dispose("/withdrawal", reason()).expect(200);
          }
        });
    served(
        ShippedCase.changed(
            "general-feedback",
            "[\"REPAIR\", \"RETURN\", \"EXCHANGE\", \"GOODWILL\"]",
            "[\"REFUND\"]"),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "1.00"))).refused(422, "TERMS_NOT_ALLOWED", "A-4");
          it.propose(terms(line("REFUND", "-1.00"))).refused(422, "TERMS_NOT_ALLOWED", "A-4");
          var dollars = Map.of("amount", "1.00", "currency", "USD");
          it.propose(terms(Map.of("remedy", "REFUND", "amount", dollars)))
              .refused(422, "MONEY_CURRENCY");
        });
  }

  @Test
  void a_plan_is_accepted_by_everybody_involved_before_it_is_carried_out_D_5() {
    served(
        FEEDBACK,
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          var early = it.dispose("/completion", done(ShippedCase.NOW));
          assertTrue(early.refused(409, "NOT_ACCEPTED", "D-5").text("/detail").contains("QUALITY"));
          it.by(company, "sales-head")
              .dispose("/acceptance", null)
              .refused(403, "NOT_INVOLVED", "D-5");
          it.dispose("/acceptance", null).expect(200);
          it.dispose("/acceptance", null).refused(409, "ALREADY_ACCEPTED", "D-5");
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_ACCEPTED", "D-5");
          var quality = it.by(company, "quality-clerk");
          var accepted = quality.dispose("/acceptance", null).expect(200);
          assertEquals(
              List.of("AFTER_SALES", "QUALITY"), accepted.texts("/accepted", "/department"));
          assertEquals("quality-clerk", accepted.text("/accepted/1/made/by"));
          it.dispose("/amendment", terms(line("EXCHANGE", "0.00"))).expect(200);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_ACCEPTED", "D-5");
          quality.dispose("/acceptance", null).expect(200);
          it.dispose("/acceptance", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
        });
    served(
        ShippedCase.changed(
            "general-feedback",
            "\"participants\": [\"AFTER_SALES\"], \"forwarded\": true",
            "\"participants\": [\"SALES\"], \"forwarded\": false"),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/acceptance", null).refused(403, "NOT_INVOLVED", "D-5");
          it.by(company, "sales-clerk").dispose("/acceptance", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
        });
    served(
        ShippedCase.changed(
            "general-feedback",
            "    \"acceptance\": {\"participants\": [\"AFTER_SALES\"], \"forwarded\": true,"
                + " \"rule\": \"D-5\"},\n",
            ""),
        company -> {
          var it = feedback(company);
          it.propose(terms(line("REPAIR", "0.00"))).expect(201);
          it.dispose("/acceptance", null).refused(409, "ACCEPTANCE_NOT_ASKED", "A-4");
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
        });
  }

  @Test
  void a_plan_names_its_standard_or_why_it_has_none_S3_04() {
    served(
        SERVICE,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          var bare = terms(line("REPAIR", "0.00"));
          var refused = it.propose(bare).refused(422, "TERMS_NOT_ALLOWED", "S3-04");
          assertEquals(List.of("/standard"), refused.faults());
          var waived = new HashMap<>(bare);
          waived.put("standardWaiver", "a model of its own");
          it.propose(waived).expect(201);
          it.dispose("/amendment", bare).refused(422, "TERMS_NOT_ALLOWED", "S3-04");
        });
    served(
        ShippedCase.changed("after-sales-service", "\"standardRule\": \"S3-04\",", ""),
        company ->
            service(company, "SERVICE_REQUEST").propose(terms(line("REPAIR", "0.00"))).expect(201));
  }

  @Test
  void nothing_is_done_before_the_head_has_approved_and_the_customer_agreed_S3_03_S3_14() {
    served(
        SERVICE,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          it.propose(repair()).expect(201);
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_APPROVED", "S3-03");
          it.dispose("/consent", agreed(ShippedCase.NOW)).refused(409, "NOT_APPROVED", "S3-03");
          it.dispose("/approval", null).refused(403, "DUTY_NOT_YOURS", "S3-03");
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_CONSENTED", "S3-14");
          it.dispose("/consent", agreed(AGREED)).refused(422, "IN_THE_FUTURE");
          it.dispose("/consent", agreed(ShippedCase.NOW)).expect(200);
          it.dispose("/consent", agreed(ShippedCase.NOW))
              .refused(409, "ALREADY_CONSENTED", "S3-14");
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW))
              .refused(409, "ALREADY_COMPLETED", "S3-03");
        });
    served(
        ShippedCase.changed("after-sales-service", "\"consentRule\": \"S3-14\",", ""),
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          it.propose(repair()).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
        });
  }

  @Test
  void what_is_changed_after_the_customer_agreed_is_approved_and_agreed_to_anew_S3_14() {
    served(
        SERVICE,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          it.propose(repair()).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/consent", agreed(ShippedCase.NOW)).expect(200);
          var other = new HashMap<>(repair());
          other.put("text", "send a new one");
          it.dispose("/amendment", other).expect(200);
          assertNull(it.owed("SERVICE_COMPLETION", "/dueAt"));
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_APPROVED", "S3-03");
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", done(ShippedCase.NOW)).refused(409, "NOT_CONSENTED", "S3-14");
        });
  }

  @ParameterizedTest
  @CsvSource({"SERVICE_REQUEST, S3-07", "COMPLAINT, S3-10"})
  void service_is_completed_48_hours_after_the_customer_agreed_and_told_in_24_S3_07_S3_09(
      String kind, String rule) {
    served(
        SERVICE,
        company -> {
          var it = consented(company, kind);
          assertEquals("2026-11-25T09:00:00+08:00", it.due("SERVICE_COMPLETION"));
          assertEquals(rule, it.owed("SERVICE_COMPLETION", "/rule"));
          company.clock().set(Instant.parse("2026-11-24T04:00:00Z"));
          it.dispose("/completion", done("2026-11-22T09:00:00+08:00"))
              .refused(422, "DONE_BEFORE_CONSENT", "S3-14");
          it.dispose("/completion", done("2026-11-24T11:00:00+08:00")).expect(200);
          assertEquals("FULFILLED", it.owed("SERVICE_COMPLETION", "/standing"));
          assertEquals("2026-11-25T11:00:00+08:00", it.due("RESULT_NOTICE"));
          assertEquals("S3-09", it.owed("RESULT_NOTICE", "/rule"));
          it.tell("CLOSING").expect(200);
          assertEquals("FULFILLED", it.owed("RESULT_NOTICE", "/standing"));
        });
    served(
        SERVICE.replace("{\"hours\": 48}", "{\"hours\": 30}"),
        company ->
            assertEquals(
                "2026-11-24T15:00:00+08:00", consented(company, kind).due("SERVICE_COMPLETION")));
    served(
        ShippedCase.changed(
            "after-sales-service",
            "\"limit\": {\"hours\": 24},\n      \"pausedBy\": [],\n      \"rule\": \"S3-09\"",
            "\"limit\": {\"hours\": 6}, \"pausedBy\": [], \"rule\": \"S3-09\""),
        company -> {
          var it = consented(company, kind);
          it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
          assertEquals("2026-11-23T15:00:00+08:00", it.due("RESULT_NOTICE"));
        });
  }

  @Test
  void an_amount_and_a_severity_are_quoted_with_their_lines_S4_30_S1_02_S1_03() {
    served(
        PCB,
        company -> {
          var desk = company.desk("sales-clerk").with("Idempotency-Key", null);
          var quotes = "/procedures/pcb-manufacturer/quotes/authority";
          var quoted = desk.post(quotes, Map.of("amount", yuan("100000.01"))).expect(200);
          assertEquals("DEPUTY_GENERAL_MANAGER", quoted.text("/approver"));
          assertEquals("S4-30", quoted.text("/rule"));
          assertEquals("S4-30", quoted.text("/steps/0/rule"));
          desk.post(quotes, Map.of()).refused(422, "AMOUNT_MISSING", "S4-30");
          desk.post(quotes, Map.of("amount", yuan("0.001"))).refused(422, "MONEY_DECIMALS");
          desk.post(quotes, Map.of("amount", yuan("-1.00"))).refused(422, "AMOUNT_NEGATIVE");
        });
    served(
        ShippedProcedures.text("ticketing-platform"),
        company -> {
          var desk = company.desk("ops-support-clerk").with("Idempotency-Key", null);
          var quotes = "/procedures/ticketing-platform/quotes/authority";
          var general = desk.post(quotes, Map.of("severity", "GENERAL")).expect(200);
          assertEquals("OPERATIONS_DIRECTOR", general.text("/approver"));
          assertEquals("S1-03", general.text("/rule"));
          var serious = desk.post(quotes, Map.of("severity", "SERIOUS", "amount", yuan("1.00")));
          assertEquals("GENERAL_MANAGER", serious.expect(200).text("/approver"));
          assertEquals("S1-02", serious.text("/steps/0/rule"));
          desk.post(quotes, Map.of()).refused(422, "SEVERITY_MISSING");
        });
  }

  /** A case that has come to those who decide, with nothing proposed. */
  static ShippedCase pcb(ServedCompany company) {
    return Routed.forwarded(company, "CN").undecided();
  }

  static ShippedCase service(ServedCompany company, String kind) {
    var it =
        ShippedCase.drafted(
            company,
            "after-sales-clerk",
            Map.of("source", ShippedCase.source(kind), "facts", Map.of("CUSTOMER_KIND", "PERSON")));
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("AFTER_SALES").expect(200);
    return it;
  }

  static ShippedCase consented(ServedCompany company, String kind) {
    var it = service(company, kind);
    it.propose(repair()).expect(201);
    it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
    it.dispose("/consent", agreed(ShippedCase.NOW)).expect(200);
    return it;
  }

  static ShippedCase feedback(ServedCompany company) {
    var it =
        ShippedCase.drafted(
            company, "after-sales-clerk", Map.of("facts", Map.of("CATEGORY", "OTHER")));
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("QUALITY").expect(200);
    return it;
  }

  static Map<String, Object> repair() {
    var terms = new HashMap<>(terms(line("REPAIR", "0.00")));
    terms.put("standard", "RP-7");
    return terms;
  }

  static Map<String, Object> paid(String amount) {
    return terms(line("COMPENSATION_CLAIM", amount));
  }

  static Map<String, Object> line(String remedy, String amount) {
    return Map.of("remedy", remedy, "amount", yuan(amount));
  }

  static Map<String, Object> terms(Map<String, Object> line) {
    return Map.of("lines", List.of(line), "text", "as agreed");
  }

  static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "the customer kept it");
  }

  static Map<String, Object> agreed(String at) {
    return Map.of("agreedAt", at);
  }

  static Map<String, Object> done(String at) {
    return Map.of("doneAt", at);
  }

  static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

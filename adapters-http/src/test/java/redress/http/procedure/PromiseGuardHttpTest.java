package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Whatever goes out to a customer promises no more than was signed. */
class PromiseGuardHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);

  @Test
  void nothing_is_promised_before_it_is_approved_and_nothing_beyond_S4_23() {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.post("/messages", promise("10.00", "COMPENSATION_CLAIM"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          it.post("/messages", promise("10.00", "COMPENSATION_CLAIM"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          it.post("/messages", promise("100.01", "COMPENSATION_CLAIM"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
          it.post("/messages", promise("1.00", "COMPENSATION_CLAIM", "RETURN"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
          it.post("/messages", promise("100.00", "COMPENSATION_CLAIM")).expect(200);
          var told = it.timeline().toString();
          assertTrue(told.contains("promised the customer [COMPENSATION_CLAIM]"), told);
          it.dispose("/amendment", DispositionHttpTest.paid("100000.01")).expect(200);
          it.post("/messages", promise("1.00", "COMPENSATION_CLAIM"))
              .refused(409, "BEYOND_AUTHORITY", "S4-23");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们赔偿500元",
        "You will get ¥ 500",
        "We pay 1,000.00 yuan",
        "CNY 20",
        "赔偿您五万元",
        "１０００元",
        "人民币 5 万",
        "two hundred? no, 200 dollars"
      })
  void a_text_that_names_an_amount_says_what_it_promises_S4_23(String text) {
    served(
        PCB,
        company ->
            DispositionHttpTest.pcb(company)
                .tell("PROGRESS", text)
                .refused(422, "COMMITMENT_MISSING", "S4-23"));
    served(
        ShippedCase.changed(
            CODE, "\"promise\": {\"amounts\": true", "\"promise\": {\"amounts\": false"),
        company -> DispositionHttpTest.pcb(company).tell("PROGRESS", text).expect(200));
  }

  @Test
  void a_promise_beside_a_text_that_names_an_amount_names_it_too_S4_23() {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var silent = promise("500000.00", "COMPENSATION_CLAIM");
          silent.put("commitment", Map.of("remedies", List.of("COMPENSATION_CLAIM")));
          assertEquals(
              List.of("/commitment/amount"),
              it.post("/messages", silent).refused(422, "COMMITMENT_MISSING", "S4-23").faults());
          silent.put("text", "you will be compensated as we agreed");
          it.post("/messages", silent).expect(200);
        });
  }

  @Test
  void no_procedure_lets_an_amount_go_out_that_nobody_approved_S4_23_S1_17() {
    for (var code : ShippedProcedures.codes()) {
      var text = ShippedProcedures.text(code);
      assertTrue(text.contains("\"promise\": {\"amounts\": true"), code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"we pay 500000 yuan", "赔偿您五万元", "赔偿１０００００元", "人民币9999999", "十万块", "100.01 yuan"})
  void a_text_that_names_more_than_it_is_said_to_promise_is_refused_with_both_figures_S4_23(
      String text) {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          for (var promised : List.of("100.00", "1.00", "0.00")) {
            var message = promise(promised, "COMPENSATION_CLAIM");
            message.put("text", text);
            var refused =
                it.post("/messages", message).refused(422, "AMOUNT_BEYOND_COMMITMENT", "S4-23");
            assertTrue(refused.text("/detail").contains(promised + " CNY"), refused::toString);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"赔偿您几万元", "we pay five thousand yuan", "500 dollars", "1,00,000 yuan"})
  void an_amount_that_cannot_be_compared_is_refused_S4_23(String text) {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var message = promise("100.00", "COMPENSATION_CLAIM");
          message.put("text", text);
          it.post("/messages", message).refused(422, "AMOUNT_UNREADABLE", "S4-23");
        });
  }

  @Test
  void a_text_names_no_more_pieces_than_are_approved_S4_23() {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.tell("PROGRESS", "500 pieces of lot 2611 are looked at").expect(200);
          it.propose(
                  DispositionHttpTest.terms(
                      Map.of(
                          "remedy",
                          "RETURN",
                          "quantity",
                          10,
                          "amount",
                          Map.of("amount", "100.00", "currency", "CNY"))))
              .expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var message = promise("100.00", "RETURN");
          for (var few : List.of("You may return 10 pieces", "退回十件", "9 pcs")) {
            message.put("text", few);
            it.post("/messages", message).expect(200);
          }
          for (var many : List.of("You may return 11 pieces", "退回十一件", "1,000 pcs")) {
            message.put("text", many);
            var refused = it.post("/messages", message).refused(409, "BEYOND_AUTHORITY", "S4-23");
            assertTrue(refused.text("/detail").contains("10 are approved"), refused::toString);
            it.tell("PROGRESS", many).refused(422, "COMMITMENT_MISSING", "S4-23");
          }
          var nothing = promise("0.00");
          nothing.put("text", "500 pieces of lot 2611 are looked at");
          it.post("/messages", nothing).expect(200);
        });
  }

  @Test
  void who_names_an_amount_that_is_not_promised_says_so_S4_23() {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          var nothing = promise("0.00");
          nothing.put("text", "the order of 20,000.00 yuan is looked at");
          it.post("/messages", nothing).refused(422, "AMOUNT_BEYOND_COMMITMENT", "S4-23");
          var price = Map.of("amount", "20000.00", "currency", "CNY");
          nothing.put(
              "commitment",
              Map.of(
                  "remedies", List.of(),
                  "amount", Map.of("amount", "0.00", "currency", "CNY"),
                  "besides", List.of(price)));
          it.post("/messages", nothing).expect(200);
          assertTrue(it.timeline().toString().contains("20000.00"), it.timeline()::toString);
          nothing.put("text", "the order of 20,000.00 yuan is looked at, and 30 yuan are yours");
          it.post("/messages", nothing).refused(422, "AMOUNT_BEYOND_COMMITMENT", "S4-23");
          var one = promise("0.01");
          it.post("/messages", one).refused(409, "BEYOND_AUTHORITY", "S4-23");
        });
  }

  @Test
  void a_text_without_an_amount_promises_none_S4_23() {
    served(
        PCB,
        company ->
            DispositionHttpTest.pcb(company)
                .tell(
                    "PROGRESS", "500 pieces of lot 2611 are looked at, 一块板 and 三块 more among them")
                .expect(200));
  }

  @Test
  void a_reply_stays_within_what_was_approved_S1_17() {
    served(
        ShippedProcedures.text("ticketing-platform"),
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          it.post("/messages", promise("10.00", "REFUND"))
              .refused(409, "BEYOND_AUTHORITY", "S1-17");
          it.propose(ValidityHttpTest.paid("REFUND", "10.00")).expect(201);
          it.by(company, "operations-director").dispose("/approval", null).expect(200);
          it.post("/messages", promise("10.00", "REFUND")).expect(200);
        });
    served(
        ShippedCase.changed(
            "ticketing-platform",
            "\"promise\": {\"amounts\": true, \"rule\": \"S1-17\"},",
            "\"promise\": {\"amounts\": true, \"rule\": \"S1-03\"},"),
        company ->
            ValidityHttpTest.judged(company, "REFUND")
                .post("/messages", promise("10.00", "REFUND"))
                .refused(409, "BEYOND_AUTHORITY", "S1-03"));
  }

  static Map<String, Object> promise(String amount, String... remedies) {
    var message = new HashMap<String, Object>();
    message.put("kind", "PROGRESS");
    message.put("channel", "PHONE");
    message.put("text", "You will get " + amount + " yuan");
    message.put("sentAt", ShippedCase.NOW);
    message.put(
        "commitment",
        Map.of(
            "remedies", List.of(remedies), "amount", Map.of("amount", amount, "currency", "CNY")));
    return message;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

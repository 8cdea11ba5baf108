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

  @Test
  void who_promises_nothing_says_so_whatever_amount_the_text_names_S4_23() {
    served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          var nothing = promise("0.00");
          nothing.put("text", "the order of 20,000.00 yuan is looked at");
          it.post("/messages", nothing).expect(200);
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

  private static Map<String, Object> promise(String amount, String... remedies) {
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

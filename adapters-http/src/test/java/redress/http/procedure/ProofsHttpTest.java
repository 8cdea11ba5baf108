package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Returns are proved and handed over, and what does not count as a receivable is given out. */
class ProofsHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final String EXPORT = "/exports/collection-exclusions?month=2026-11&format=CSV";

  @Test
  void a_return_is_proved_in_one_of_the_ways_that_the_procedure_takes_S4_39() {
    served(
        PCB,
        company -> {
          var it = returned(company, "G-1");
          it.note("sales-clerk", "/proofs", ReturnCase.proof("ALLOWANCE_CERTIFICATE", true))
              .refused(422, "PROOF_NOT_TAKEN", "S4-39");
          for (var kind : List.of("ORIGINAL_INVOICE", "INVOICE_COPY", "RETURN_CERTIFICATE")) {
            var refused =
                it.note("sales-clerk", "/proofs", ReturnCase.proof(kind, false))
                    .refused(422, "PROOF_NOT_TAKEN", "S4-39");
            assertTrue(refused.faults().contains("/sealed"), refused::toString);
          }
          assertEquals(
              List.of("/deducted", "/kept"),
              it.note("sales-clerk", "/proofs", ReturnCase.proof("INVOICE_COPY", true))
                  .refused(422, "PROOF_NOT_TAKEN", "S4-39")
                  .faults());
          assertEquals(
              List.of("/deducted/amount"),
              it.note("sales-clerk", "/proofs", ReturnCase.copied(100, "10.00", "1000.01"))
                  .refused(422, "PROOF_NOT_TAKEN", "S4-39")
                  .faults());
          it.note("sales-clerk", "/proofs", ReturnCase.copied(100, "10.00", "1000.00")).expect(200);
          it.note("sales-clerk", "/proofs", ReturnCase.proof("ORIGINAL_INVOICE", true)).expect(200);
          it.note("sales-clerk", "/proofs", ReturnCase.proof("RETURN_CERTIFICATE", true))
              .expect(200);
          var proved = it.note("sales-clerk", "/proofs", ReturnCase.proof("RED_INVOICE", false));
          assertEquals(
              List.of("INVOICE_COPY", "ORIGINAL_INVOICE", "RETURN_CERTIFICATE", "RED_INVOICE"),
              proved.expect(200).texts("/proofs", "/kind"));
        });
    served(
        ShippedCase.changed(
            CODE, "\"RED_INVOICE\": {\"sealed\": false, ", "\"RED_INVOICE\": {\"sealed\": true, "),
        company ->
            returned(company, "G-1")
                .note("sales-clerk", "/proofs", ReturnCase.proof("RED_INVOICE", false))
                .refused(422, "PROOF_NOT_TAKEN", "S4-39"));
  }

  @Test
  void accounting_gets_a_return_only_with_a_proof_and_the_case_stays_open_till_then_S4_41() {
    served(
        PCB,
        company -> {
          var it = returned(company, "G-2");
          Routed.of(company, it.file()).closed();
          it.note("sales-clerk", "/hand-over", null).refused(409, "PROOF_MISSING", "S4-41");
          it.note("sales-clerk", "/proofs", ReturnCase.proof("ORIGINAL_INVOICE", true)).expect(200);
          it.note("warehouse-logistics-clerk", "/hand-over", null)
              .refused(403, "DUTY_NOT_YOURS", "S4-34");
          it.note("sales-clerk", "/hand-over", null).expect(200);
          it.note("sales-clerk", "/hand-over", null).refused(409, "ALREADY_HANDED_OVER", "S4-41");
          var open =
              it.by("gm-office-clerk").change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          assertTrue(open.toString().contains("RETURN_OPEN"), open::toString);
          it.reconcile().expect(200);
          var rest =
              it.by("gm-office-clerk").change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          assertTrue(!rest.toString().contains("RETURN_OPEN"), rest::toString);
        });
    served(
        ShippedCase.changed(CODE, "\"handOverRule\": \"S4-41\"", "\"handOverRule\": \"X-41\""),
        company ->
            returned(company, "G-2")
                .note("sales-clerk", "/hand-over", null)
                .refused(409, "PROOF_MISSING", "X-41"));
  }

  @Test
  void goods_that_are_not_there_are_not_handed_over_S4_41() {
    served(
        PCB,
        company -> {
          var it =
              ReturnCase.approved(
                  company, "G-3", ReturnCase.line("RETURN", "quantity", 100, "1000.00"));
          it.open(100).expect(201);
          it.verify().expect(200);
          it.note("sales-clerk", "/proofs", ReturnCase.proof("ORIGINAL_INVOICE", true)).expect(200);
          it.note("sales-clerk", "/hand-over", null).refused(409, "NOT_RECEIVED", "S4-35");
        });
  }

  @Test
  void what_came_back_or_was_allowed_does_not_count_as_a_salespersons_receivable_S4_38() {
    served(
        PCB,
        company -> {
          returned(company, "E-1").reconcile().expect(200);
          AllowanceHttpTest.sealed(company, "E-2");
          returned(company, "E-3");
          var desk = company.desk("finance-clerk");
          assertEquals(
              List.of(
                  "Salesperson,Part number,Receivable to deduct,Currency,Deducted from,Case"
                      + " number,Customer",
                  "sales-clerk,P-1,1000.00,CNY,BASE,261101,East",
                  "sales-head,P-1,500.00,CNY,BASE,261102,East"),
              lines(desk.get(EXPORT).expect(200)));
          assertTrue(
              lines(desk.with("Accept-Language", "zh").get(EXPORT).expect(200))
                  .getFirst()
                  .contains("应扣除的应收金额"));
          assertEquals(1, lines(desk.get(EXPORT.replace("11", "10")).expect(200)).size());
          desk.wrongly().get(EXPORT.replace("2026-11", "November")).refused(400, "MALFORMED");
        });
    served(
        PCB.replace("\"from\": \"BASE\"", "\"from\": \"COLLECTED\""),
        company -> {
          returned(company, "E-1").reconcile().expect(200);
          var lines = lines(company.desk("finance-clerk").get(EXPORT).expect(200));
          assertEquals("sales-clerk,P-1,1000.00,CNY,COLLECTED,261101,East", lines.getLast());
        });
    served(
        PCB.replace(",\n    \"collection\": {\"from\": \"BASE\", \"rule\": \"S4-38\"}", ""),
        company -> {
          returned(company, "E-1").reconcile().expect(200);
          assertEquals(1, lines(company.desk("finance-clerk").get(EXPORT).expect(200)).size());
        });
  }

  private static List<String> lines(redress.http.Answer answer) {
    var text = new String(answer.bytes(), StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "").replace("\"", "").lines().toList();
  }

  private static ReturnCase returned(ServedCompany company, String order) {
    return ReturnCase.approved(
            company, order, ReturnCase.line("RETURN", "quantity", 100, "1000.00"))
        .received(100, 100, Map.of());
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

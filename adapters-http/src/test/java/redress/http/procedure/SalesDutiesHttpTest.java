package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What those who sell do for a customer who complains. */
class SalesDutiesHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final Map<String, String> DONE = Map.of("reason", "settled");

  @Test
  void sales_finds_out_order_part_quantity_day_and_demand_and_nobody_else_does_S4_05() {
    served(
        PCB,
        company -> {
          company
              .desk("quality-clerk")
              .post("/complaints", ShippedCase.intake(Map.of()))
              .refused(403, "DUTY_NOT_YOURS", "S4-05");
          var nothing = Map.of("product", Map.of(), "demands", Map.of("asked", List.of()));
          var it = ShippedCase.drafted(company, "sales-clerk", new java.util.HashMap<>(nothing));
          var missing = it.verify().refused(409, "INTAKE_INCOMPLETE").faults();
          assertTrue(
              missing.containsAll(
                  List.of(
                      "/product/orderNumber",
                      "/product/partNumber",
                      "/product/deliveredQuantity",
                      "/product/shippedOn",
                      "/demands/asked")),
              missing::toString);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"TAKE_IN\": {\"by\": [{\"department\": \"SALES\"}]",
            "\"TAKE_IN\": {\"by\": [{\"department\": \"QUALITY\"}]"),
        company -> ShippedCase.drafted(company, "quality-clerk", Map.of()));
  }

  @Test
  void sales_tells_the_customer_the_result_within_a_working_day_S4_05() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00").it();
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("RESULT_NOTICE"));
          assertEquals("SALES", it.owed("RESULT_NOTICE", "/holder"));
          assertEquals("S4-05", it.owed("RESULT_NOTICE", "/rule"));
          it.by(company, "quality-clerk")
              .tell("CLOSING", "another board comes")
              .refused(403, "DUTY_NOT_YOURS", "S4-05");
          it.tell("CLOSING", "another board comes").expect(200);
          assertEquals("FULFILLED", it.owed("RESULT_NOTICE", "/standing"));
        });
    served(
        PCB.replace("\"limit\": {\"workingDays\": 1},", "\"limit\": {\"workingDays\": 2},"),
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00").it();
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          assertEquals("2026-11-25T09:00:00+08:00", it.due("RESULT_NOTICE"));
        });
  }

  @Test
  void no_case_is_closed_before_the_customer_was_told_the_result_S4_05() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00").signed().reported().it();
          var office = it.by(company, "gm-office-clerk");
          var open = office.change("/closing", DONE).refused(409, "STILL_OPEN");
          assertEquals(List.of("OBLIGATION_OPEN"), open.texts("/errors", "/code"));
          assertEquals(List.of("S4-05"), open.texts("/errors", "/rule"));
          assertTrue(open.toString().contains("RESULT_NOTICE is owed by SALES"), open.toString());
          it.tell("CLOSING", "another board comes").expect(200);
          office.change("/closing", DONE).expect(200);
          assertEquals("FULFILLED", it.owed("RESULT_NOTICE", "/standing"));
        });
    served(
        ShippedCase.changed(CODE, "      \"OBLIGATION_OPEN\": \"S4-05\",\n", ""),
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00").signed().reported().it();
          it.by(company, "gm-office-clerk").change("/closing", DONE).expect(200);
          assertNull(it.owed("RESULT_NOTICE", "/standing"));
        });
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

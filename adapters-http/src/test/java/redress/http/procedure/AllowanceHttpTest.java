package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A customer owes less: three sign, two copies go out, and accounting gets it with a proof. */
class AllowanceHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final ServedCompany COMPANY = ServedCompany.inMemory(ShippedProcedures.text(CODE));
  private static final Map<String, Object> SEALED = Map.of("sealedAt", ShippedCase.NOW);

  @AfterAll
  static void close() {
    COMPANY.close();
  }

  @Test
  void a_manager_the_general_manager_and_the_customer_sign_and_two_copies_go_out_S4_33() {
    var it = allowed(COMPANY, "A-1", "500.00");
    open(it, "A-1", "500.00", Map.of()).expect(201);
    it.allowance("sales-clerk", "/signatures", null).refused(403, "DUTY_NOT_YOURS", "S4-33");
    it.allowance("gm", "/signatures", null).refused(403, "NOT_YOUR_PLACE", "S4-33");
    it.allowance("sales-clerk", "/seal", SEALED).refused(409, "NOT_SIGNED", "S4-33");
    it.allowance("sales-head", "/signatures", null).expect(200);
    it.allowance("sales-head", "/signatures", null).refused(403, "SIGNED_BEFORE", "S4-33");
    it.allowance("sales-clerk", "/seal", SEALED).refused(409, "NOT_SIGNED", "S4-33");
    it.allowance("deputy-gm", "/signatures", null).expect(200);
    it.allowance("gm", "/signatures", null).refused(409, "ALREADY_SIGNED", "S4-33");
    assertEquals(0, it.file().read().at("/parts/copySets").size());
    var sealed = it.allowance("sales-clerk", "/seal", SEALED).expect(200);
    assertEquals("500.00", sealed.text("/seal/excluded/amount/amount"));
    assertEquals(
        List.of("SALES", "FINANCE"), it.file().read().texts("/parts/copySets/0/copies", "/holder"));
    it.allowance("sales-clerk", "/seal", SEALED).refused(409, "ALREADY_SEALED", "S4-33");
    it.allowance("sales-clerk", "/withdrawal", Map.of("reason", "no"))
        .refused(409, "ALREADY_SEALED", "S4-33");
  }

  @Test
  void other_places_in_the_document_are_signed_by_others_S4_33() {
    var other =
        ShippedCase.changed(
            CODE,
            "{\"positions\": [\"DEPARTMENT_HEAD\", \"SALES_MANAGER\"]},\n      {\"positions\":"
                + " [\"GENERAL_MANAGER\", \"DEPUTY_GENERAL_MANAGER\"]}\n    ],\n    \"rule\":"
                + " \"S4-33\"",
            "{\"positions\": [\"GENERAL_MANAGER\"]}], \"rule\": \"X-33\"");
    served(
        other,
        company -> {
          var it = allowed(company, "A-1", "500.00");
          open(it, "A-1", "500.00", Map.of()).expect(201);
          it.allowance("deputy-gm", "/signatures", null).refused(403, "NOT_YOUR_PLACE", "X-33");
          it.allowance("gm", "/signatures", null).expect(200);
          it.allowance("sales-clerk", "/seal", SEALED).expect(200);
        });
  }

  @Test
  void whoever_opened_it_does_not_sign_and_no_more_is_allowed_than_approved_S4_33() {
    var it = allowed(COMPANY, "A-2", "500.00");
    open(it, "A-2", "500.01", Map.of()).refused(422, "BEYOND_APPROVAL", "S4-33");
    open(it, "A-2", "0.00", Map.of()).refused(422, "AMOUNT_NOT_POSITIVE", "S4-33");
    it.by("sales-head").post("/allowances", form("A-2", "300.00")).expect(201);
    it.allowance("sales-head", "/signatures", null).refused(403, "OWN_PROPOSAL", "S4-33");
    open(it, "A-2", "200.01", Map.of()).refused(422, "BEYOND_APPROVAL", "S4-33");
    it.allowance("sales-clerk", "/withdrawal", Map.of("reason", "no")).expect(200);
    it.allowance("sales-clerk", "/seal", SEALED).refused(409, "ALLOWANCE_WITHDRAWN", "S4-33");
    open(it, "A-2", "500.00", Map.of()).expect(201);
    it.file()
        .post("/return-notes", ReturnCase.note("A-2", 1, Map.of()))
        .refused(409, "RETURN_NOT_APPROVED", "S4-34");
    var returned =
        ReturnCase.approved(COMPANY, "A-3", ReturnCase.line("RETURN", "quantity", 1, "10.00"));
    open(returned, "A-3", "1.00", Map.of()).refused(409, "ALLOWANCE_NOT_APPROVED", "S4-33");
  }

  @Test
  void nothing_is_allowed_for_what_has_come_back_or_is_anothers_S4_33() {
    var returned =
        ReturnCase.approved(
            COMPANY, "A-4", ReturnCase.line("RETURN", "quantity", 1000, "10000.00"));
    returned.open(999).expect(201);
    var it = allowed(COMPANY, "A-4", "5000.00");
    open(it, "A-4", "10.01", Map.of()).refused(409, "MORE_THAN_LEFT", "S4-33");
    open(it, "A-4", "10.00", Map.of("unitPrice", ReturnCase.yuan("9.00")))
        .refused(422, "UNIT_PRICE_DIFFERS", "S4-33");
    open(it, "A-4", "10.00", Map.of()).expect(201);
    returned.open(1).refused(409, "ALREADY_ALLOWED", "S4-34");
    var west =
        ReturnCase.approved(
            COMPANY, "A-4", "West", ReturnCase.line("ALLOWANCE", "quantity", 1, "1.00"));
    open(west, "A-4", "1.00", Map.of()).refused(422, "OTHER_CUSTOMERS_DELIVERY", "S4-33");
    open(west, "A-9", "1.00", Map.of()).refused(422, "DELIVERY_UNKNOWN", "S4-33");
  }

  @Test
  void accounting_gets_an_allowance_only_with_a_proof_S4_40_S4_41() {
    var it = sealed(COMPANY, "P-7");
    it.allowance("sales-clerk", "/hand-over", null).refused(409, "PROOF_MISSING", "S4-41");
    it.allowance("sales-clerk", "/proofs", ReturnCase.proof("ORIGINAL_INVOICE", true))
        .refused(422, "PROOF_NOT_TAKEN", "S4-40");
    var unsealed = ReturnCase.proof("ALLOWANCE_CERTIFICATE", false);
    assertEquals(
        List.of("/sealed"),
        it.allowance("sales-clerk", "/proofs", unsealed)
            .refused(422, "PROOF_NOT_TAKEN", "S4-40")
            .faults());
    it.allowance("sales-clerk", "/proofs", ReturnCase.proof("INVOICE_COPY", true))
        .refused(422, "PROOF_NOT_TAKEN", "S4-40");
    it.allowance("sales-clerk", "/proofs", ReturnCase.proof("ALLOWANCE_CERTIFICATE", true))
        .expect(200);
    it.allowance("finance-clerk", "/hand-over", null).refused(403, "DUTY_NOT_YOURS", "S4-33");
    it.allowance("sales-clerk", "/hand-over", null).expect(200);
    it.allowance("sales-clerk", "/hand-over", null).refused(409, "ALREADY_HANDED_OVER", "S4-41");
    it.allowance("sales-clerk", "/proofs", ReturnCase.proof("ALLOWANCE_CERTIFICATE", true))
        .refused(409, "ALREADY_HANDED_OVER", "S4-41");
    served(
        ShippedCase.changed(
            CODE,
            "\"ALLOWANCE_CERTIFICATE\": {\"sealed\": true, \"figures\": false}\n      },\n     "
                + " \"rule\": \"S4-40\"",
            "\"ALLOWANCE_CERTIFICATE\": {\"sealed\": false, \"figures\": false}}, \"rule\":"
                + " \"X-40\""),
        company -> {
          var other = sealed(company, "P-7");
          other
              .allowance("sales-clerk", "/proofs", ReturnCase.proof("RED_INVOICE", true))
              .refused(422, "PROOF_NOT_TAKEN", "X-40");
          other.allowance("sales-clerk", "/proofs", unsealed).expect(200);
        });
  }

  @Test
  void before_the_customer_has_signed_nothing_is_handed_over_S4_41() {
    var it = allowed(COMPANY, "P-8", "500.00");
    open(it, "P-8", "500.00", Map.of()).expect(201);
    it.allowance("sales-clerk", "/proofs", ReturnCase.proof("ALLOWANCE_CERTIFICATE", true))
        .expect(200);
    it.allowance("sales-clerk", "/hand-over", null).refused(409, "NOT_SEALED", "S4-33");
  }

  static ReturnCase sealed(ServedCompany company, String order) {
    var it = allowed(company, order, "500.00");
    open(it, order, "500.00", Map.of("salesperson", "sales-head")).expect(201);
    it.allowance("sales-head", "/signatures", null).expect(200);
    it.allowance("gm", "/signatures", null).expect(200);
    it.allowance("sales-clerk", "/seal", SEALED).expect(200);
    return it;
  }

  private static ReturnCase allowed(ServedCompany company, String order, String amount) {
    return ReturnCase.approved(
        company, order, ReturnCase.line("ALLOWANCE", "quantity", 10, amount));
  }

  private static redress.http.Answer open(
      ReturnCase it, String order, String amount, Map<String, Object> more) {
    var form = form(order, amount);
    form.putAll(more);
    return it.file().post("/allowances", form);
  }

  static Map<String, Object> form(String order, String amount) {
    var form = new HashMap<String, Object>();
    form.put("orderNumber", order);
    form.put("partNumber", "P-1");
    form.put("shippedOn", "2026-09-01");
    form.put("amount", ReturnCase.yuan(amount));
    form.put("unitPrice", ReturnCase.yuan("10.00"));
    form.put("reason", "scratched and usable");
    return form;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Goods come back: announced, verified, counted, signed for, compared and posted. */
class ReturnNoteHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final ServedCompany COMPANY = ServedCompany.inMemory(ShippedProcedures.text(CODE));
  private static final Map<String, Object> THREE = Map.of("tolerancePercent", "3");

  @AfterAll
  static void close() {
    COMPANY.close();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 97, POST_ACTUAL, 97",
    "100, 100, POST_ACTUAL, 100",
    "100, 103, POST_ACTUAL, 103",
    "100, 104, HOLD, 0",
    "100, 0, NO_VOUCHER, 0",
    "33, 33, POST_ACTUAL, 33",
    "33, 34, HOLD, 0"
  })
  void what_really_came_back_is_posted_within_the_tolerance_of_the_order_S4_35_S4_36(
      int approved, int actual, String outcome, int posted) {
    var order = "V-%d-%d".formatted(approved, actual);
    var it = returning(COMPANY, order, approved).received(approved, actual, THREE);
    var reconciled = it.reconcile().expect(200);
    assertEquals(outcome, reconciled.text("/posting/result/outcome"));
    assertEquals("" + posted, reconciled.text("/posting/result/postedQuantity"));
    assertEquals(posted == 0 ? "0.00" : posted + "0.00", reconciled.text("/posting/amount/amount"));
    assertEquals("S4-36", reconciled.text("/posting/steps/0/rule"));
    boolean voucher = it.file().timeline().toString().contains("a voucher about");
    assertEquals(outcome.equals("POST_ACTUAL"), voucher);
    if (outcome.equals("HOLD")) {
      it.reconcile().expect(200);
    } else {
      it.reconcile().refused(409, "ALREADY_RECONCILED", "S4-35");
    }
  }

  @Test
  void without_a_tolerance_of_the_order_the_companys_own_counts_S4_36() {
    var it = returning(COMPANY, "T-1", 100).received(100, 101, Map.of());
    assertEquals("HOLD", it.reconcile().expect(200).text("/posting/result/outcome"));
    served(
        ShippedCase.changed(CODE, "\"tolerancePercent\": 0,", "\"tolerancePercent\": 1,"),
        company -> {
          var other = returning(company, "T-1", 100).received(100, 101, Map.of());
          var reconciled = other.reconcile().expect(200);
          assertEquals("POST_ACTUAL", reconciled.text("/posting/result/outcome"));
          assertTrue(reconciled.at("/posting/steps").toString().contains("company's own"));
        });
  }

  @Test
  void an_amount_that_was_not_approved_is_held_until_it_is_approved_again_S4_35_S4_36() {
    var it =
        ReturnCase.approved(COMPANY, "A-1", ReturnCase.line("RETURN", "quantity", 100, "999.00"))
            .received(100, 100, Map.of());
    var held = it.reconcile().expect(200);
    assertEquals("HOLD", held.text("/posting/result/outcome"));
    assertEquals("S4-35", held.text("/posting/steps/3/rule"));
    assertTrue(held.at("/posting/steps").toString().contains("does not match"), held::toString);
    var again = Map.of("quantity", 100, "amount", ReturnCase.yuan("100000.01"), "reason", "dearer");
    it.note("sales-clerk", "/approval", again).refused(403, "DUTY_NOT_YOURS", "S4-30");
    it.note("sales-head", "/approval", again).refused(403, "AUTHORITY_TOO_LOW", "S4-30");
    var right = Map.of("quantity", 100, "amount", ReturnCase.yuan("1000.00"), "reason", "dearer");
    var approved = it.note("sales-head", "/approval", right).expect(200);
    assertEquals("S4-30", approved.text("/again/signature/rule"));
    assertEquals("POST_ACTUAL", it.reconcile().expect(200).text("/posting/result/outcome"));
    it.note("gm", "/approval", right).refused(409, "NOT_HELD", "S4-35");
  }

  @Test
  void more_than_tolerated_is_posted_when_it_was_approved_again_S4_36() {
    var it = returning(COMPANY, "M-1", 100).received(100, 104, THREE);
    it.note("gm", "/approval", again(104)).refused(409, "NOT_HELD", "S4-35");
    assertEquals("HOLD", it.reconcile().expect(200).text("/posting/result/outcome"));
    it.note("gm", "/approval", again(104)).expect(200);
    var posted = it.reconcile().expect(200);
    assertEquals("104", posted.text("/posting/result/postedQuantity"));
    assertEquals("1040.00", posted.text("/posting/amount/amount"));
  }

  @Test
  void a_note_says_why_and_is_verified_by_another_one_and_has_four_copies_S4_34() {
    var it = returning(COMPANY, "N-1", 100);
    it.by("quality-clerk")
        .post("/return-notes", ReturnCase.note("N-1", 1, Map.of()))
        .refused(403, "DUTY_NOT_YOURS", "S4-34");
    var without = new HashMap<>(ReturnCase.note("N-1", 1, Map.of()));
    without.put("handling", " ");
    assertEquals(
        List.of("/handling"),
        it.file().post("/return-notes", without).refused(400, "MALFORMED").faults());
    it.open(40).expect(201);
    it.count(40).refused(409, "NOT_VERIFIED_YET", "S4-34");
    it.note("sales-clerk", "/verification", null).refused(403, "DUTY_NOT_YOURS", "S4-34");
    assertEquals(0, it.file().read().at("/parts/copySets").size());
    it.verify().expect(200);
    it.verify().refused(409, "ALREADY_VERIFIED", "S4-34");
    var copies = it.file().read();
    assertEquals("RETURN_NOTE", copies.text("/parts/copySets/0/paper"));
    assertEquals(
        List.of("SALES", "WAREHOUSE_LOGISTICS", "FINANCE", "SALES"),
        copies.texts("/parts/copySets/0/copies", "/holder"));
    receipt(it.by("sales-clerk"), 1).expect(200);
    receipt(it.by("sales-clerk"), 4).refused(409, "COPY_NOT_SENT", "S4-34");
    receipt(it.by("finance-clerk"), 3).refused(409, "COPY_NOT_SENT", "S4-34");
    it.count(40).expect(200);
    receipt(it.by("sales-clerk"), 4).expect(200);
    receipt(it.by("finance-clerk"), 3).expect(200);
    it.note("sales-clerk", "/withdrawal", reason()).refused(409, "ALREADY_COUNTED", "S4-34");
  }

  @Test
  void nobody_verifies_what_he_opened_himself_S4_34() {
    var it = returning(COMPANY, "N-2", 100);
    it.by("sales-head").post("/return-notes", ReturnCase.note("N-2", 1, Map.of())).expect(201);
    it.verify().refused(403, "OWN_NOTE", "S4-34");
    it.note("sales-clerk", "/withdrawal", reason()).expect(200);
    it.verify().refused(409, "NOTE_WITHDRAWN", "S4-34");
    it.open(2).expect(201);
    it.verify().expect(200);
    it.note("sales-clerk", "/withdrawal", reason()).expect(200);
    receipt(it.by("sales-clerk"), 1).refused(409, "PAPER_VOID", "S4-34");
  }

  @Test
  void what_does_not_agree_waits_for_whoever_verified_the_note_S4_37() {
    var it = returning(COMPANY, "D-1", 100);
    it.open(100).expect(201);
    it.verify().expect(200);
    it.note("finance-clerk", "/receipts", Map.of("quantity", 1, "receivedAt", ShippedCase.NOW))
        .refused(403, "DUTY_NOT_YOURS", "S4-37");
    it.note("warehouse-logistics-clerk", "/signature", null).refused(409, "NOT_COUNTED", "S4-37");
    var counted = it.count(98).expect(200);
    assertEquals("true", counted.text("/differs"));
    assertNull(counted.text("/received/by"));
    it.note("warehouse-logistics-clerk", "/signature", null)
        .refused(409, "INSTRUCTION_MISSING", "S4-37");
    it.reconcile().refused(409, "NOT_RECEIVED", "S4-35");
    var take = Map.of("text", "take them");
    it.note("sales-clerk", "/instruction", take).refused(403, "DUTY_NOT_YOURS", "S4-34");
    it.note("sales-head", "/instruction", take).expect(200);
    it.note("sales-head", "/instruction", take).refused(409, "ALREADY_INSTRUCTED", "S4-37");
    var signed = it.note("warehouse-logistics-clerk", "/signature", null).expect(200);
    assertEquals("warehouse-logistics-clerk", signed.text("/received/by"));
    it.count(98).refused(409, "ALREADY_RECEIVED", "S4-37");
    served(
        ShippedCase.changed(CODE, "\"mismatchRule\": \"S4-37\"", "\"mismatchRule\": \"X-37\""),
        company -> {
          var other = returning(company, "D-1", 100);
          other.open(100).expect(201);
          other.verify().expect(200);
          other.count(98).expect(200);
          other
              .note("warehouse-logistics-clerk", "/signature", null)
              .refused(409, "INSTRUCTION_MISSING", "X-37");
        });
  }

  @Test
  void another_manager_than_whoever_verified_does_not_instruct_S4_37() {
    served(
        ShippedCase.changed(
            CODE,
            "\"VERIFY_RETURN\": {\n      \"by\": [",
            "\"VERIFY_RETURN\": {\n      \"by\": [{\"department\": \"GM_OFFICE\"},"),
        company -> {
          var it = returning(company, "D-2", 100);
          it.open(100).expect(201);
          it.verify().expect(200);
          it.note("gm", "/instruction", Map.of("text", "x"))
              .refused(409, "NOTHING_TO_INSTRUCT", "S4-37");
          it.count(0).expect(200);
          it.note("gm", "/instruction", Map.of("text", "x"))
              .refused(403, "NOT_THE_VERIFIER", "S4-37");
        });
  }

  @Test
  void whoever_has_the_duty_stands_in_for_a_verifier_who_left_or_lent_his_authority_S4_37_S4_30() {
    served(
        ShippedCase.changed(
            CODE,
            "\"VERIFY_RETURN\": {\n      \"by\": [",
            "\"VERIFY_RETURN\": {\n      \"by\": [{\"department\": \"GM_OFFICE\"},"),
        company -> {
          var left = returning(company, "D-3", 100);
          var lent = returning(company, "D-4", 100);
          for (var it : List.of(left, lent)) {
            it.open(100).expect(201);
            it.verify().expect(200);
            it.count(98).expect(200);
            it.note("gm", "/instruction", take()).refused(403, "NOT_THE_VERIFIER", "S4-37");
          }
          company
              .desk("sales-head")
              .post(
                  "/delegations",
                  Map.of(
                      "delegate", "gm",
                      "until", "2026-11-24T09:00:00+08:00",
                      "reason", "at a fair"))
              .expect(201);
          lent.note("gm", "/instruction", take()).expect(200);
          var told = lent.by("gm").timeline().toString();
          assertTrue(told.contains("sales-head"), told);
          company.clock().set(Instant.parse("2026-11-24T01:00:00Z"));
          left.note("gm", "/instruction", take()).refused(403, "NOT_THE_VERIFIER", "S4-37");
          company.leaves("sales-head");
          left.note("gm", "/instruction", take()).expect(200);
        });
  }

  private static Map<String, String> take() {
    return Map.of("text", "take them");
  }

  @Test
  void an_undetermined_quantity_comes_back_up_to_the_ceiling_and_is_held_S4_12_S4_36() {
    var it =
        ReturnCase.approved(COMPANY, "U-1", ReturnCase.line("RETURN", "ceiling", 100, "1000.00"));
    it.open(101).refused(422, "BEYOND_APPROVAL", "S4-34");
    it.received(80, 80, Map.of());
    var held = it.reconcile().expect(200);
    assertEquals("HOLD", held.text("/posting/result/outcome"));
    assertEquals("S4-12", held.text("/posting/steps/0/rule"));
    var eighty = Map.of("line", 0, "quantity", 80, "amount", ReturnCase.yuan("800.00"));
    it.file()
        .dispose("/quantity", Map.of("line", 0, "quantity", 101))
        .refused(409, "ABOVE_APPROVED", "S4-12");
    it.file()
        .dispose("/quantity", Map.of("line", 1, "quantity", 80))
        .refused(422, "NOTHING_TO_DETERMINE", "S4-12");
    var determined = it.file().dispose("/quantity", eighty).expect(200);
    assertEquals("true", determined.text("/inForce"));
    assertEquals("false", determined.text("/undetermined"));
    it.file().dispose("/quantity", eighty).refused(409, "QUANTITY_DETERMINED", "S4-12");
    assertEquals("POST_ACTUAL", it.reconcile().expect(200).text("/posting/result/outcome"));
  }

  @Test
  void without_a_ceiling_nothing_is_announced_before_the_quantity_is_known_S4_12() {
    served(
        ShippedCase.changed(CODE, "\"quantityRule\": \"S4-12\",", ""),
        company -> {
          var it =
              ReturnCase.approved(
                  company, "U-2", Map.of("remedy", "RETURN", "amount", ReturnCase.yuan("1000.00")));
          it.open(10).refused(409, "QUANTITY_UNDETERMINED", "S4-15");
          it.file().dispose("/quantity", Map.of("line", 0, "quantity", 100)).expect(200);
          it.open(10).expect(201);
        });
  }

  @Test
  void only_what_was_approved_comes_back_of_the_customers_own_delivery_S4_34() {
    var it = returning(COMPANY, "C-1", 100);
    it.open(60).expect(201);
    it.open(41).refused(422, "BEYOND_APPROVAL", "S4-34");
    it.open(40).expect(201);
    it.open(1).refused(422, "BEYOND_APPROVAL", "S4-34");
    var west =
        ReturnCase.approved(
            COMPANY, "C-1", "West", ReturnCase.line("RETURN", "quantity", 10, "100.00"));
    west.open(10).refused(422, "OTHER_CUSTOMERS_DELIVERY", "S4-34");
    it.file()
        .post("/return-notes", ReturnCase.note("C-9", 1, Map.of("quantity", 1)))
        .refused(422, "BEYOND_APPROVAL", "S4-34");
    var other = returning(COMPANY, "C-2", 100);
    other
        .file()
        .post("/return-notes", ReturnCase.note("C-9", 1, Map.of()))
        .refused(422, "DELIVERY_UNKNOWN", "S4-34");
    other.file().post("/return-notes", ReturnCase.note("c - 1", 1, Map.of())).expect(201);
    other.open(1, Map.of("unitPrice", ReturnCase.yuan("0.00"))).refused(422, "AMOUNT_NOT_POSITIVE");
    other.open(1, Map.of("salesperson", "nobody")).refused(422, "SALESPERSON_UNKNOWN", "S4-34");
    var paid =
        ReturnCase.approved(
            COMPANY, "C-3", ReturnCase.line("COMPENSATION_CLAIM", "quantity", 1, "1.00"));
    paid.open(1).refused(409, "RETURN_NOT_APPROVED", "S4-34");
  }

  @Test
  void the_same_delivery_does_not_come_back_twice_in_two_cases_S4_34() {
    var one = returning(COMPANY, "R-1", 900);
    var two = returning(COMPANY, "r-1 ", 900);
    one.open(900).expect(201);
    two.open(101).refused(409, "ALREADY_RETURNED", "S4-34");
    two.open(50, Map.of("unitPrice", ReturnCase.yuan("11.00")))
        .refused(422, "UNIT_PRICE_DIFFERS", "S4-34");
    two.open(100).expect(201);
    one.note("sales-clerk", "/withdrawal", reason()).expect(200);
    two.open(800).expect(201);
    one.open(101).refused(409, "ALREADY_RETURNED", "S4-34");
  }

  @Test
  void what_a_rejected_case_has_announced_is_free_again_once_it_is_withdrawn_S4_21_S4_34() {
    var one = returning(COMPANY, "S-1", 900);
    var two = returning(COMPANY, "S-1", 900);
    one.open(900).expect(201);
    one.file()
        .change(
            "/supersession", Map.of("rejectedAt", ShippedCase.NOW, "reason", "all boards or none"))
        .expect(201);
    two.open(101).refused(409, "ALREADY_RETURNED", "S4-34");
    one.verify().refused(409, "CASE_OVER");
    one.note("sales-clerk", "/withdrawal", reason()).expect(200);
    two.open(900).expect(201);
  }

  private static ReturnCase returning(ServedCompany company, String order, int pieces) {
    return ReturnCase.approved(
        company, order, ReturnCase.line("RETURN", "quantity", pieces, pieces * 10 + ".00"));
  }

  private static Map<String, Object> again(int pieces) {
    return Map.of(
        "quantity", pieces, "amount", ReturnCase.yuan(pieces * 10 + ".00"), "reason", "they came");
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "the customer keeps them");
  }

  private static Answer receipt(ShippedCase it, int no) {
    var file = it.read();
    return it.change(
        "/copy-sets/%s/receipts".formatted(file.text("/parts/copySets/0/id")),
        Long.parseLong(file.text("/parts/copySets/0/version")),
        Map.of("no", no));
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}

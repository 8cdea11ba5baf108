package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Over HTTP, on any store: by return notes and certificates nobody gets more than somebody has
 * signed who may sign that much (check S7).
 */
public abstract class ReturnLimitsStory {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final Map<String, Object> DEAR = Map.of("unitPrice", ReturnCase.yuan("1000.00"));
  private static final Map<String, Object> SEALED = Map.of("sealedAt", ShippedCase.NOW);

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document);

  @Test
  void what_two_held_notes_come_to_is_signed_by_who_may_sign_the_sum_S7_S4_30_S4_36() {
    served(
        PCB,
        company -> {
          var it = twoHeld(company);
          var low = it.note(1, "sales-head", "/approval", again(50, "50000.00"));
          low.refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.note(1, "sales-head", "/approval", again(40, "40000.00")).expect(200);
          assertEquals("HOLD", it.outcome(1));
          var signed = it.note(1, "gm", "/approval", again(50, "50000.00")).expect(200);
          assertEquals("110000.00", signed.text("/again/signature/amount/amount"));
          assertEquals("POST_ACTUAL", it.outcome(1));
        });
  }

  @Test
  void what_was_approved_again_is_taken_before_it_is_posted_S7_S4_30_S4_36() {
    served(
        PCB,
        company -> {
          var it = returning(company, "sales-head", goods(100, "100000.00"));
          it.open(50, DEAR).expect(201);
          it.open(50, DEAR).expect(201);
          it.came(0, 101).came(1, 50);
          assertEquals("HOLD", it.outcome(0));
          it.note(0, "gm", "/approval", again(101, "101000.00")).expect(200);
          assertEquals("HOLD", it.outcome(1));
          assertEquals("POST_ACTUAL", it.outcome(0));
          assertEquals("HOLD", it.outcome(1));
        });
  }

  @Test
  void of_two_held_notes_that_are_approved_at_the_same_time_one_is_S7_S4_30() throws Exception {
    try (var company = served(PCB);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var it = returning(company, "sales-head", goods(100, "100000.00"));
      for (int i = 0; i < 2; i++) {
        it.open(50, DEAR).expect(201);
      }
      for (int i = 0; i < 2; i++) {
        it.came(i, 101);
        assertEquals("HOLD", it.outcome(i));
      }
      var asking = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 2; i++) {
        int which = i;
        asking.add(() -> it.note(which, "sales-head", "/approval", again(60, "60000.00")));
      }
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(asking)) {
        statuses.add(answer.get().status());
      }
      assertEquals(List.of(200, 403), statuses.stream().sorted().toList());
    }
  }

  @Test
  void whoever_wrote_what_is_given_does_not_raise_it_S6_S4_30() {
    served(
        PCB,
        company -> {
          var it = returning(company, "gm", goods(100, "1001.00"));
          var written = ReturnCase.terms(List.of(goods(100, "1000.00")));
          it.by("sales-head").dispose("/amendment", written).expect(200);
          it.received(100, 101, Map.of());
          assertEquals("HOLD", it.outcome(0));
          it.note("sales-head", "/approval", again(101, "1010.00"))
              .refused(403, "OWN_PROPOSAL", "S4-30");
          it.note("deputy-gm", "/approval", again(101, "1010.00")).expect(200);
        });
  }

  @Test
  void what_was_approved_again_is_exact_and_its_authority_is_for_what_is_posted_S7_S4_36() {
    served(
        PCB,
        company -> {
          var three = new HashMap<>(DEAR);
          three.put("tolerancePercent", "3");
          var it = returning(company, "gm", goods(90, "90000.00")).received(90, 100, three);
          assertEquals("HOLD", it.outcome(0));
          it.note("gm", "/approval", again(98, "98000.00")).expect(200);
          assertEquals("HOLD", it.outcome(0));
          it.note("gm", "/approval", again(100, "100000.00")).expect(200);
          assertEquals("POST_ACTUAL", it.outcome(0));
        });
  }

  @Test
  void what_is_tolerated_beyond_the_limit_of_the_signer_waits_for_who_may_S7_S4_30_S4_36() {
    served(
        PCB,
        company -> {
          var three = new HashMap<>(DEAR);
          three.put("tolerancePercent", "3");
          var it = returning(company, "sales-head", goods(100, "100000.00"));
          it.received(100, 103, three);
          var held = it.reconcile().expect(200);
          assertEquals("HOLD", held.text("/posting/result/outcome"));
          var rules = held.texts("/posting/steps", "/rule");
          assertEquals("S4-30", rules.getLast());
          it.note("sales-head", "/approval", again(103, "103000.00"))
              .refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.note("deputy-gm", "/approval", again(103, "103000.00")).expect(200);
          assertEquals("POST_ACTUAL", it.outcome(0));

          var high = returning(company, "gm", goods(100, "100000.00"));
          high.received(100, 103, three);
          assertEquals("POST_ACTUAL", high.outcome(0));
        });
  }

  @Test
  void a_tolerance_above_what_the_procedure_lets_is_refused_S4_36() {
    var said = "\"mostTolerancePercent\": 5, \"rule\": \"S4-36\"";
    served(
        PCB,
        company -> {
          var it = returning(company, "gm", goods(100, "1000.00"));
          var refused = it.open(10, tolerance("5.000001"));
          assertEquals(
              List.of("/tolerancePercent"),
              refused.refused(422, "TOLERANCE_TOO_HIGH", "S4-36").faults());
          it.open(10, tolerance("100")).refused(422, "TOLERANCE_TOO_HIGH", "S4-36");
          it.open(10, tolerance("5")).expect(201);
        });
    served(
        ShippedCase.changed(CODE, said, "\"mostTolerancePercent\": 2, \"rule\": \"X-36\""),
        company -> {
          var it = returning(company, "gm", goods(100, "1000.00"));
          it.open(10, tolerance("2.5")).refused(422, "TOLERANCE_TOO_HIGH", "X-36");
          it.open(10, tolerance("2")).expect(201);
        });
    served(
        ShippedCase.changed(CODE, said, "\"rule\": \"S4-36\""),
        company -> {
          var it = returning(company, "gm", goods(100, "1000.00"));
          it.open(10, tolerance("5.01")).refused(422, "TOLERANCE_TOO_HIGH", "S4-36");
          it.open(10, tolerance("5")).expect(201);
        });
  }

  @Test
  void what_is_approved_for_all_parts_is_there_once_and_not_once_for_each_S4_34_S4_35_S4_36() {
    served(
        PCB,
        company -> {
          var parts = delivered(company, "P-2", "P-3");
          var it =
              returning(
                  company,
                  "gm",
                  List.of(
                      goods(100, "1000.00"),
                      ofPart("RETURN", "P-3", 5, "50.00"),
                      ReturnCase.line("ALLOWANCE", "quantity", 1, "500.00")));
          it.open(60).expect(201);
          it.open(41, parts.get("P-2")).refused(422, "BEYOND_APPROVAL", "S4-34");
          it.open(40, parts.get("P-2")).expect(201);
          it.open(6, parts.get("P-3")).refused(422, "BEYOND_APPROVAL", "S4-34");
          it.open(5, parts.get("P-3")).expect(201);
          it.open(1).refused(422, "BEYOND_APPROVAL", "S4-34");
          it.came(0, 61).came(1, 40);
          assertEquals("POST_ACTUAL", it.outcome(0));
          assertEquals("HOLD", it.outcome(1));

          allow(it, "300.00", Map.of()).expect(201);
          allow(it, "200.01", parts.get("P-2")).refused(422, "BEYOND_APPROVAL", "S4-33");
          allow(it, "200.00", parts.get("P-2")).expect(201);
        });
  }

  @Test
  void what_was_posted_counts_when_something_else_is_given_instead_S7_S4_30() {
    served(
        PCB,
        company -> {
          var it = returning(company, "sales-head", goods(100, "100000.00"));
          it.received(100, 100, DEAR);
          assertEquals("POST_ACTUAL", it.outcome(0));
          var instead = ReturnCase.line("ALLOWANCE", "quantity", 1, "1.00");
          it.file().dispose("/amendment", ReturnCase.terms(List.of(instead))).expect(200);
          it.by("sales-head").dispose("/approval", null).refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          var signed = it.by("deputy-gm").dispose("/approval", null).expect(200);
          assertEquals("100001.00", signed.text("/signature/amount/amount"));
        });
  }

  @Test
  void a_certificate_is_not_sealed_for_more_than_is_approved_now_S7_S4_33() {
    served(
        PCB,
        company -> {
          var it =
              returning(
                  company,
                  "gm",
                  List.of(
                      goods(1, "10.00"), ReturnCase.line("ALLOWANCE", "quantity", 1, "500.00")));
          allow(it, "500.00", Map.of()).expect(201);
          it.allowance("sales-head", "/signatures", null).expect(200);
          it.allowance("deputy-gm", "/signatures", null).expect(200);
          amended(
              it,
              List.of(goods(1, "10.00"), ReturnCase.line("ALLOWANCE", "quantity", 1, "499.99")));
          it.allowance("sales-clerk", "/seal", SEALED)
              .refused(409, "ALLOWED_BEYOND_APPROVAL", "S4-33");
          amended(it, List.of(goods(1, "10.00")));
          it.allowance("sales-clerk", "/seal", SEALED)
              .refused(409, "ALLOWANCE_NOT_APPROVED", "S4-33");
          amended(it, List.of(ReturnCase.line("ALLOWANCE", "quantity", 1, "500.00")));
          it.allowance("sales-clerk", "/seal", SEALED).expect(200);
        });
  }

  @Test
  void what_was_raised_is_told_with_what_other_cases_give_for_the_same_S7_S4_30() {
    served(
        PCB,
        company -> {
          var dear = Map.<String, Object>of("unitPrice", ReturnCase.yuan("600.00"));
          var raised = returning(company, "sales-head", goods(100, "60000.00"));
          raised.received(100, 130, dear);
          assertEquals("HOLD", raised.outcome(0));
          raised.note("sales-head", "/approval", again(130, "78000.00")).expect(200);
          assertEquals(List.of(), splits(raised));
          var other =
              returning(
                  company,
                  "sales-head",
                  ReturnCase.line("COMPENSATION_CLAIM", "quantity", 1, "30000.00"));
          assertEquals(List.of("108000.00 CNY"), splits(other));
          raised.note("sales-head", "/approval", again(130, "78000.01")).expect(200);
          assertEquals(List.of("108000.01 CNY"), splits(raised));
        });
  }

  private void served(String document, Consumer<ServedCompany> work) {
    try (var company = served(document)) {
      work.accept(company);
    }
  }

  /** Two notes of fifty each that come to more together than the head of sales may sign. */
  private static ReturnCase twoHeld(ServedCompany company) {
    var it = returning(company, "sales-head", goods(100, "100000.00"));
    it.open(50, DEAR).expect(201);
    it.open(50, DEAR).expect(201);
    it.came(0, 60).came(1, 50);
    assertEquals("POST_ACTUAL", it.outcome(0));
    assertEquals("HOLD", it.outcome(1));
    return it;
  }

  private static ReturnCase returning(
      ServedCompany company, String signer, Map<String, Object> line) {
    return returning(company, signer, List.of(line));
  }

  private static ReturnCase returning(
      ServedCompany company, String signer, List<Map<String, Object>> lines) {
    return ReturnCase.signed(company, signer, "L-1", "East", "P-1", lines);
  }

  /** Parts of other deliveries to the same customer, known by cases of their own. */
  private static Map<String, Map<String, Object>> delivered(
      ServedCompany company, String... parts) {
    var known = new HashMap<String, Map<String, Object>>();
    for (var part : parts) {
      var of = Map.<String, Object>of("partNumber", part);
      var one = ReturnCase.signed(company, "gm", "L-1", "East", part, List.of(goods(1, "10.00")));
      one.open(1, of).expect(201);
      one.note("sales-clerk", "/withdrawal", Map.of("reason", "he keeps it")).expect(200);
      known.put(part, of);
    }
    return known;
  }

  private static void amended(ReturnCase it, List<Map<String, Object>> lines) {
    it.file().dispose("/amendment", ReturnCase.terms(lines)).expect(200);
    var now = it.file().read().at("/parts/dispositions/0/inForce");
    if (!now.asBoolean()) {
      it.by("gm").dispose("/approval", null).expect(200);
    }
  }

  private static Answer allow(ReturnCase it, String amount, Map<String, Object> more) {
    var form = new HashMap<String, Object>();
    form.put("orderNumber", "L-1");
    form.put("partNumber", "P-1");
    form.put("shippedOn", "2026-09-01");
    form.put("amount", ReturnCase.yuan(amount));
    form.put("unitPrice", ReturnCase.yuan("10.00"));
    form.put("reason", "scratched and usable");
    form.putAll(more);
    return it.file().post("/allowances", form);
  }

  private static Map<String, Object> goods(int pieces, String amount) {
    return ReturnCase.line("RETURN", "quantity", pieces, amount);
  }

  private static Map<String, Object> ofPart(String remedy, String part, int pieces, String amount) {
    var line = new HashMap<>(ReturnCase.line(remedy, "quantity", pieces, amount));
    line.put("partNumber", part);
    return line;
  }

  private static Map<String, Object> tolerance(String percent) {
    return Map.of("tolerancePercent", percent);
  }

  private static Map<String, Object> again(int pieces, String amount) {
    return Map.of("quantity", pieces, "amount", ReturnCase.yuan(amount), "reason", "they came");
  }

  /** What each of the reported sums of that case is. */
  private static List<String> splits(ReturnCase it) {
    var told = new ArrayList<String>();
    it.file()
        .timeline()
        .at("/items")
        .forEach(
            one -> {
              if (one.at("/type").asText().equals("SPLIT_REPORTED")) {
                assertTrue(one.at("/changes/1/path").asText().equals("/split/sum"), one::toString);
                told.add(one.at("/changes/1/to").asText());
              }
            });
    return told;
  }
}

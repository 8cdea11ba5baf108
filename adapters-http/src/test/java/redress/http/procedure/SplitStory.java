package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What several cases come to together, more than their signer may sign, is reported (check S7). */
public abstract class SplitStory {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String LIMIT = "100000.00";

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document);

  /** So many were counted since it was served, where anybody counts. */
  protected abstract void counted(int splits);

  @Test
  void two_signatures_for_one_order_that_come_to_more_than_the_signer_may_are_told_S7_S4_30() {
    try (var company = served(PCB)) {
      var first = proposed(company, "East", "O-1", "P-1");
      var second = proposed(company, "East", "o-1", "P-2");
      approve(company, first).expect(200);
      assertEquals(List.of(), told(first));
      counted(0);
      approve(company, second).expect(200);
      assertEquals(List.of(), told(first));
      counted(1);
      var told = told(second);
      assertEquals(1, told.size());
      var number = first.read().text("/number");
      assertEquals("S4-30", told.getFirst().at("/rule").asText());
      assertEquals(number, change(told.getFirst(), "/split/with"));
      assertEquals("200000.00 CNY", change(told.getFirst(), "/split/sum"));
      assertEquals("GENERAL_MANAGER", change(told.getFirst(), "/split/required"));
      var text = told.getFirst().at("/text").asText();
      assertEquals(
          "together with %s, which the same customer was given for the same, this comes to"
                  .formatted(number)
              + " 200000.00 CNY: GENERAL_MANAGER would have to sign that",
          text);
    }
  }

  @Test
  void another_order_another_customer_or_a_signature_that_fell_is_not_told_S7_S4_30() {
    try (var company = served(PCB)) {
      var first = proposed(company, "East", "O-1", "P-1");
      approve(company, first).expect(200);
      for (var other :
          List.of(
              proposed(company, "East", "O-2", "P-1"), proposed(company, "West", "O-1", "P-1"))) {
        approve(company, other).expect(200);
        assertEquals(List.of(), told(other));
      }
      first.dispose("/withdrawal", Map.of("reason", "the customer kept it")).expect(200);
      var same = proposed(company, "East", "O-1", "P-1");
      approve(company, same).expect(200);
      assertEquals(List.of(), told(same));
    }
  }

  @Test
  void what_was_signed_a_month_ago_or_is_signed_high_enough_is_not_told_S7_S4_30() {
    try (var company = served(PCB)) {
      approve(company, proposed(company, "East", "O-1", "P-1")).expect(200);
      var high = proposed(company, "East", "O-1", "P-1");
      high.by(company, "gm").dispose("/approval", null).expect(200);
      assertEquals(List.of(), told(high));
      var late = proposed(company, "East", "O-1", "P-1");
      company.clock().advance(Duration.ofDays(30).plusSeconds(1));
      approve(company, late).expect(200);
      assertEquals(List.of(), told(late));
    }
  }

  @Test
  void of_two_that_are_signed_at_the_same_time_one_is_told_S7_S4_30() throws Exception {
    try (var company = served(PCB);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var order : List.of("O-1", "O-2", "O-3")) {
        var cases =
            List.of(
                proposed(company, "East", order, "P-1"), proposed(company, "East", order, "P-1"));
        var signing = new ArrayList<Callable<Answer>>();
        cases.forEach(it -> signing.add(() -> approve(company, it)));
        for (var answer : threads.invokeAll(signing)) {
          answer.get().expect(200);
        }
        var told = cases.stream().mapToInt(it -> told(it).size()).sum();
        assertTrue(told == 1, () -> order + " was told of " + told + " times");
      }
    }
  }

  private static ShippedCase proposed(
      ServedCompany company, String customer, String order, String part) {
    var given = new HashMap<>(CircumstancesHttpTest.pcb("CN"));
    given.put("customer", Map.of("name", customer, "contact", "Li", "country", "CN"));
    var product = new HashMap<String, Object>(Map.of("shippedOn", "2026-09-01"));
    product.putAll(Map.of("orderNumber", order, "partNumber", part, "deliveredQuantity", 100));
    given.put("product", product);
    return Routed.forwarded(company, given).toApproval(LIMIT).it();
  }

  private static Answer approve(ServedCompany company, ShippedCase it) {
    return it.by(company, "sales-head").dispose("/approval", null);
  }

  private static List<JsonNode> told(ShippedCase it) {
    var told = new ArrayList<JsonNode>();
    it.timeline().at("/items").forEach(told::add);
    return told.stream().filter(one -> one.at("/type").asText().equals("SPLIT_REPORTED")).toList();
  }

  private static String change(JsonNode told, String path) {
    for (var change : told.at("/changes")) {
      if (change.at("/path").asText().equals(path)) {
        return change.at("/to").asText();
      }
    }
    throw new AssertionError(path + " in " + told);
  }
}

package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.disposition.DispositionRules;
import redress.disposition.Terms;
import redress.money.Money;
import redress.rule.Refusal;
import redress.testing.Json;

/** Which documents let an amount stand with which of their remedies (S7). */
class DecidingTest {
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");

  @Test
  void in_a_shipped_document_money_is_what_decides_or_was_paid_S1_09_G_2_S7() {
    assertEquals("[COMPENSATION_CLAIM, REFUND] S1-09", money(TICKETS));
    assertEquals("[GOODWILL] G-2", money(FEEDBACK));
  }

  @Test
  void where_who_signs_does_not_depend_on_what_is_given_all_have_amounts_S3_03_S4_30() {
    for (var text :
        List.of(
            ShippedProcedures.text("after-sales-service"),
            ShippedProcedures.text("pcb-manufacturer"),
            InventedProcedure.text())) {
      var rules = rules(text);
      assertEquals(new TreeSet<>(rules.remedies()), paying(rules, new TreeSet<>()));
    }
  }

  @Test
  void a_document_that_does_not_say_it_lets_what_was_paid_be_given_back_S1_09_S7() {
    var unsaid = TICKETS.replace("\"worth\": [\"REFUND\"],", "");
    assertEquals("[COMPENSATION_CLAIM, REFUND] S1-09", money(unsaid));
    assertEquals("[GOODWILL] G-2", money(FEEDBACK.replace("\"worth\": [],", "")));
  }

  @Test
  void a_document_says_what_else_has_an_amount_S1_09_G_2() {
    var goods = "\"worth\": [\"RETURN\", \"EXCHANGE\"],";
    assertEquals(
        "[EXCHANGE, RETURN, GOODWILL] G-2", money(FEEDBACK.replace("\"worth\": [],", goods)));
    assertEquals(
        "[COMPENSATION_CLAIM] S1-09",
        money(TICKETS.replace("\"worth\": [\"REFUND\"],", "\"worth\": [],")));
  }

  @Test
  void what_makes_a_claim_decides_beside_what_is_signed_by_its_amount_S1_09_G_2_S7() {
    var claims =
        "\"class\": {\"claimFor\": [\"RETURN\"], \"claimRule\": \"S1-10\", \"appealRule\":"
            + " \"S1-09\"}, \"demands\": {";
    assertEquals(
        "[RETURN, GOODWILL] S1-09", money(FEEDBACK.replaceFirst("\"demands\": \\{", claims)));
  }

  private static String money(String document) {
    var rules = rules(document);
    var cited = new TreeSet<String>();
    return paying(rules, cited) + " " + String.join(", ", cited);
  }

  private static Set<Demand> paying(DispositionRules rules, Set<String> cited) {
    var paying = new TreeSet<Demand>();
    for (var remedy : rules.remedies()) {
      var line = new Terms.Line(remedy, null, null, null, Money.of("0.01", "CNY"));
      try {
        rules.check(new Terms(List.of(line), "as agreed", "SP-1", null));
        paying.add(remedy);
      } catch (Refusal refusal) {
        cited.add(refusal.rule().id());
      }
    }
    return paying;
  }

  private static DispositionRules rules(String document) {
    return Procedure.read(Json.tree(document)).disposition();
  }
}

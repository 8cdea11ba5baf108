package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Told;

/** How many pieces the terms are about, known or at most, and what they are worth (S4-12). */
class TermsTest {
  private static final RuleId RULE = new RuleId("S4-12");
  private static final Terms.Line COUNTED = line(Demand.RETURN, "P-1", 5, null, "10.00");
  private static final Terms.Line CEILED = line(Demand.EXCHANGE, "P-1", null, 7, "20.00");
  private static final Terms.Line ENDLESS = line(Demand.RETURN, "P-2", null, null, "0.00");
  private static final Terms.Line ALL = line(Demand.EXCHANGE, null, 2, null, "1.00");
  private static final Terms.Line PAID =
      line(Demand.COMPENSATION_CLAIM, null, null, null, "100.00");
  private static final Terms.Line SENT = line(Demand.REPLENISH, "P-1", 3, null, "0.00");

  @Test
  void a_line_reads_as_people_say_it() {
    assertEquals("RETURN 5 of P-1 10.00 CNY", COUNTED.toString());
    assertEquals("EXCHANGE at most 7 of P-1 20.00 CNY", CEILED.toString());
    assertEquals("RETURN of P-2", ENDLESS.toString());
    assertEquals("COMPENSATION_CLAIM 100.00 CNY", PAID.toString());
    assertThrows(IllegalArgumentException.class, () -> line(Demand.RETURN, "P-1", 5, 7, "10.00"));
  }

  @Test
  void what_nobody_has_accepted_is_one_course_however_that_was_said() {
    assertEquals(new Course(null, null), new Course(null, null, List.of()));
  }

  @Test
  void pieces_are_counted_where_every_line_says_how_many_at_most() {
    assertEquals(OptionalInt.of(5), terms(COUNTED).pieces());
    assertEquals(OptionalInt.of(12), terms(COUNTED, CEILED).pieces());
    assertEquals(OptionalInt.of(5), terms(COUNTED, PAID).pieces());
    assertEquals(OptionalInt.empty(), terms(COUNTED, ENDLESS).pieces());
    assertEquals(OptionalInt.empty(), terms(PAID).pieces());
    assertEquals(OptionalInt.of(3), terms(SENT).pieces());
  }

  @Test
  void nobody_knows_yet_how_many_of_what_changes_hands() {
    assertEquals(true, terms(COUNTED, CEILED).undetermined());
    assertEquals(true, terms(ENDLESS).undetermined());
    assertEquals(false, terms(COUNTED, ALL, PAID, SENT).undetermined());
    assertEquals(true, terms(COUNTED, ENDLESS).unlimited().isPresent());
    assertEquals(true, terms(COUNTED, CEILED, PAID).unlimited().isEmpty());
    assertEquals(Set.of(Demand.RETURN, Demand.EXCHANGE), terms(COUNTED, ALL).remedies());
    assertEquals(yuan("111.00"), terms(COUNTED, ALL, PAID).settlement());
  }

  @Test
  void of_one_part_what_is_about_it_or_about_all_is_counted_S4_34() {
    var it = proposed(terms(COUNTED, CEILED, ALL, PAID, SENT));
    assertEquals(OptionalInt.of(14), it.approvedQuantity("P-1"));
    assertEquals(OptionalInt.of(2), it.approvedQuantity("P-9"));
    assertEquals(OptionalInt.empty(), proposed(terms(COUNTED, PAID)).approvedQuantity("P-9"));
    assertEquals(OptionalInt.empty(), proposed(terms(ALL, ENDLESS)).approvedQuantity("P-2"));
    assertEquals(OptionalInt.empty(), proposed(terms(SENT)).approvedQuantity("P-1"));
  }

  @Test
  void what_the_terms_say_of_one_part_whatever_way_its_number_is_written() {
    var all = terms(COUNTED, CEILED, ALL, PAID, SENT);
    var both = Set.of(Demand.RETURN, Demand.EXCHANGE);
    var known = PartTerms.of(all, both, " p-1");
    assertEquals(List.of(COUNTED, CEILED, ALL), known.lines());
    assertEquals(14, known.most());
    assertEquals(null, known.determined());
    assertEquals(yuan("31.00"), known.value());
    assertEquals(7, PartTerms.of(terms(COUNTED, ALL), both, "P-1").determined());
    assertEquals(null, PartTerms.of(terms(ENDLESS), both, "P-2").most());
    assertEquals(List.of(ALL), PartTerms.of(all, both, "P-9").lines());
    assertEquals(List.of(COUNTED), PartTerms.of(all, Set.of(Demand.RETURN), "P-1").lines());
  }

  @Test
  void what_was_approved_at_most_is_counted_later_and_no_more_than_that_S4_12() {
    var it = proposed(terms(COUNTED, CEILED));
    assertEquals(
        "NOTHING_TO_DETERMINE [RETURN 5 of P-1 10.00 CNY, EXCHANGE at most 7 of P-1 20.00 CNY]",
        nothing(it, 0));
    assertEquals(nothing(it, 0), nothing(it, 2));
    assertEquals(
        "ABOVE_APPROVED approved was EXCHANGE at most 7 of P-1 20.00 CNY; more has to be approved"
            + " first",
        above(it, 8, null));
    assertEquals(above(it, 8, null), above(it, 7, yuan("20.01")));
    var counted = new Determination(1, 7, yuan("20.00")).of(it, RULE);
    assertEquals(2, counted.value().version());
    assertEquals(
        List.of(COUNTED, line(Demand.EXCHANGE, "P-1", 7, null, "20.00")),
        counted.value().terms().lines());
    assertEquals(
        List.of(
            "QUANTITY_DETERMINED S4-12 {/dispositions/%s/lines %s %s} {/dispositions/%s/quantity null 7}"
                .formatted(
                    uuid(7),
                    "[RETURN 5 of P-1 10.00 CNY, EXCHANGE at most 7 of P-1 20.00 CNY]",
                    "[RETURN 5 of P-1 10.00 CNY, EXCHANGE 7 of P-1 20.00 CNY]",
                    uuid(7))),
        Told.of(counted));
    var fewer = new Determination(1, 1, yuan("3.00")).of(it, RULE).value();
    assertEquals("EXCHANGE 1 of P-1 3.00 CNY", fewer.terms().lines().getLast().toString());
    var same = new Determination(1, 1, null).of(it, RULE).value();
    assertEquals("EXCHANGE 1 of P-1 20.00 CNY", same.terms().lines().getLast().toString());
    var many = new Determination(0, 900, null).of(proposed(terms(ENDLESS)), RULE).value();
    assertEquals(OptionalInt.of(900), many.approvedQuantity("P-2"));
  }

  @Test
  void what_is_counted_is_not_worth_less_than_what_was_given_S4_12_S7() {
    var it = proposed(terms(COUNTED, CEILED));
    var mark = it.authors().proposed();
    var course = new Course(null, null, null, null, new Course.Given(yuan("25.00"), mark, null));
    var anew = new Disposition(it.id(), 1, it.terms(), it.authors(), null, course, null);
    var refusal =
        assertThrows(Refusal.class, () -> new Determination(1, 1, yuan("14.99")).of(anew, RULE));
    assertEquals("ALREADY_GIVEN", refusal.code());
    var counted = new Determination(1, 1, yuan("15.00")).of(anew, RULE).value();
    assertEquals(yuan("25.00"), counted.settlement());
  }

  @Test
  void what_is_counted_is_not_worth_less_than_nothing_S4_12_S4_30() {
    var it = proposed(terms(COUNTED, CEILED));
    var refusal =
        assertThrows(Refusal.class, () -> new Determination(1, 1, yuan("-0.01")).of(it, RULE));
    assertEquals("TERMS_NOT_ALLOWED", refusal.code());
    assertEquals("/amount", refusal.findings().getFirst().pointer());
    assertEquals(
        "0.00 CNY",
        new Determination(1, 1, yuan("0.00"))
            .of(it, RULE)
            .value()
            .terms()
            .lines()
            .getLast()
            .amount()
            .toString());
  }

  @Test
  void less_is_the_same_goods_and_words_with_no_more_pieces_and_money_S7_S4_30() {
    var signed = terms(COUNTED, CEILED, PAID, SENT, ENDLESS);
    assertTrue(signed.within(signed));
    assertTrue(terms().within(signed));
    assertTrue(terms(PAID, COUNTED).within(signed));
    var more = line(Demand.RETURN, "P-1", 9, null, "90.00");
    assertTrue(terms(COUNTED, more).within(terms(more, COUNTED)));
    assertFalse(terms(more, more).within(terms(more, COUNTED)));
    assertTrue(terms(line(Demand.RETURN, "P-1", 4, null, "9.99")).within(signed));
    assertTrue(terms(line(Demand.EXCHANGE, "P-1", 7, null, "20.00")).within(signed));
    assertTrue(terms(line(Demand.RETURN, "P-2", 900, null, "0.00")).within(signed));
    assertTrue(terms(line(Demand.RETURN, "P-2", null, 900, "0.00")).within(signed));
    assertFalse(terms(line(Demand.RETURN, "P-1", 6, null, "10.00")).within(signed));
    assertFalse(terms(line(Demand.RETURN, "P-1", 5, null, "10.01")).within(signed));
    assertFalse(terms(line(Demand.EXCHANGE, "P-1", 8, null, "20.00")).within(signed));
    assertFalse(terms(line(Demand.EXCHANGE, "P-1", null, null, "20.00")).within(signed));
    assertFalse(terms(line(Demand.EXCHANGE, "P-9", 1, null, "1.00")).within(signed));
    assertFalse(terms(line(Demand.EXCHANGE, null, 1, null, "1.00")).within(signed));
    assertFalse(terms(line(Demand.REPLENISH, "P-1", 4, null, "0.00")).within(signed));
    assertFalse(terms(line(Demand.REPLENISH, "P-1", null, null, "0.00")).within(signed));
    assertFalse(terms(line(Demand.REFUND, null, null, null, "1.00")).within(signed));
    assertFalse(terms(PAID, PAID).within(signed));
    var counted = line(Demand.COMPENSATION_CLAIM, null, 1, null, "100.00");
    assertFalse(terms(counted).within(signed));
    var lines = signed.lines();
    assertFalse(new Terms(lines, "otherwise", null, null).within(signed));
    assertFalse(new Terms(lines, "as agreed", "GB/T 1", null).within(signed));
    assertFalse(new Terms(lines, "as agreed", null, "none fits").within(signed));
  }

  private static String nothing(Disposition it, int line) {
    var refusal = assertThrows(Refusal.class, () -> new Determination(line, 1, null).of(it, RULE));
    return refusal.code() + refusal.findings().getFirst().sentence().replace("the lines are", "");
  }

  private static String above(Disposition it, int quantity, Money amount) {
    var refusal =
        assertThrows(Refusal.class, () -> new Determination(1, quantity, amount).of(it, RULE));
    return refusal.code() + " " + refusal.getMessage();
  }

  private static Disposition proposed(Terms terms) {
    return Disposition.proposed(
            new PartId(complaintId(1), uuid(7)),
            terms,
            new Mark(MONDAY, "clerk"),
            new DispositionRules(
                Set.of(Demand.values()), null, null, null, null, Amounts.UNSAID, RULE))
        .value();
  }

  private static Terms terms(Terms.Line... lines) {
    return new Terms(List.of(lines), "as agreed", null, null);
  }

  private static Terms.Line line(
      Demand remedy, String part, Integer quantity, Integer ceiling, String amount) {
    return new Terms.Line(remedy, part, quantity, ceiling, yuan(amount));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}

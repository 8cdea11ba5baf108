package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.shanghai;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.penalty.LateFine.Facts;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Explained;
import redress.testing.Json;
import redress.time.Day;
import redress.time.Overdue;
import redress.tree.Malformed;

/** Fines for being late with measures and with their execution. */
class LateFineTest {
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");
  private static final String MONDAY_TEN = "2026-11-23T10:00";

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 0, 0.00",
    "2026-11-23T10:01, 1, 10.00",
    "2026-11-24T10:00, 1, 10.00",
    "2026-11-24T10:01, 2, 20.00",
    "2026-11-20T10:00, 0, 0.00"
  })
  void each_started_24_hours_cost_ten_yuan_I_31(String done, long days, String money) {
    var fine = fine(DOCUMENT, ObligationKind.MEASURES, once(MONDAY_TEN, done)).value();
    assertEquals(days, fine.days());
    assertEquals(Money.of(money, "CNY"), fine.money());
    assertFalse(fine.provisional());
  }

  @Test
  void what_is_not_submitted_is_fined_until_now_and_marked_provisional_I_31() {
    var facts = Facts.of(shanghai(MONDAY_TEN), null, shanghai("2026-11-26T10:00"));
    var explained = fine(DOCUMENT, ObligationKind.MEASURES, facts);
    assertEquals(3, explained.value().days());
    assertTrue(explained.value().provisional());
    assertEquals("provisional", explained.steps().getLast().result());
    assertEquals(
        List.of(
            "From Mon 2026-11-23 10:00 +08:00 to Thu 2026-11-26 10:00 +08:00: 72 h late, each"
                + " started 24 h count one day = 3 days",
            "3 × 10.00 CNY = 30.00 CNY",
            "Not done yet: the count goes on = provisional"),
        explained.steps().stream().map(line -> line.text() + " = " + line.result()).toList());
  }

  @Test
  void what_is_neither_done_nor_due_is_not_said_to_be_done_I_31() {
    var open = Facts.of(shanghai(MONDAY_TEN), null, shanghai(MONDAY_TEN));
    var explained = fine(DOCUMENT, ObligationKind.MEASURES, open);
    assertEquals(0, explained.value().days());
    assertEquals(
        List.of(
            "0 × 10.00 CNY = 0.00 CNY",
            "Not done yet, and not late so far: the count begins when it is = provisional"),
        explained.steps().stream().map(line -> line.text() + " = " + line.result()).toList());
    var done = fine(DOCUMENT, ObligationKind.MEASURES, once(MONDAY_TEN, MONDAY_TEN)).steps();
    assertEquals("Done in time", done.getFirst().text());
  }

  @Test
  void the_fine_can_be_followed_with_a_pencil_I_31() {
    var explained = fine(DOCUMENT, ObligationKind.MEASURES, once(MONDAY_TEN, "2026-11-24T10:01"));
    assertEquals(
        List.of(
            "From Mon 2026-11-23 10:00 +08:00 to Tue 2026-11-24 10:01 +08:00: 24 h 1 min late,"
                + " each started 24 h count one day = 2 days",
            "2 × 10.00 CNY = 20.00 CNY"),
        explained.steps().stream().map(line -> line.text() + " = " + line.result()).toList());
    assertEquals("I-31", explained.steps().getFirst().rule().id());
  }

  @Test
  void days_off_are_listed_and_their_hours_do_not_count_once_waived_I_31() {
    var national = once("2026-09-30T16:00", "2026-10-08T11:00");
    var whole = fine(DOCUMENT, ObligationKind.MEASURES, national).value();
    assertEquals(8, whole.days());
    assertEquals(
        List.of(
            date("2026-10-01"),
            date("2026-10-02"),
            date("2026-10-03"),
            date("2026-10-04"),
            date("2026-10-05"),
            date("2026-10-06"),
            date("2026-10-07")),
        whole.daysOff().stream().map(Day::date).toList());

    var waived = waived(national, whole.daysOff().stream().map(Day::date).toList());
    var rest = fine(DOCUMENT, ObligationKind.MEASURES, waived);
    assertEquals(1, rest.value().days());
    assertEquals(Money.of("10.00", "CNY"), rest.value().money());
    assertEquals(7, rest.value().daysOff().size());
    assertTrue(
        rest.steps().stream()
            .anyMatch(
                line ->
                    line.text().equals("Waived days off: 168 h 0 min of this do not count")
                        && line.result().equals("1 day is left")));

    var some = waived(national, List.of(date("2026-10-01"), date("2026-10-02")));
    assertEquals(6, fine(DOCUMENT, ObligationKind.MEASURES, some).value().days());
  }

  @Test
  void of_a_waived_day_only_the_hours_of_lateness_do_not_count_I_31() {
    var begun = waived(once("2026-10-01T12:00", "2026-10-03T11:00"), List.of(date("2026-10-01")));
    var fine = fine(DOCUMENT, ObligationKind.MEASURES, begun);
    assertEquals(2, fine.value().days());
    assertEquals("Waived days off: 11 h 59 min of this do not count", fine.steps().get(4).text());
    var ended = waived(once("2026-09-30T12:00", "2026-10-02T11:00"), List.of(date("2026-10-02")));
    assertEquals(2, fine(DOCUMENT, ObligationKind.MEASURES, ended).value().days());
  }

  @Test
  void lateness_that_lies_in_waived_days_alone_costs_nothing_I_31() {
    var facts =
        waived(once("2026-09-30T23:59:59", "2026-10-01T10:00"), List.of(date("2026-10-01")));
    assertEquals(0, fine(DOCUMENT, ObligationKind.MEASURES, facts).value().days());
    var fromMidnight =
        waived(once("2026-10-01T00:00", "2026-10-01T10:00"), List.of(date("2026-10-01")));
    assertEquals(0, fine(DOCUMENT, ObligationKind.MEASURES, fromMidnight).value().days());
  }

  @Test
  void overdue_actions_of_one_plan_count_once_while_they_overlap_I_32() {
    var facts = overlapping();
    var fine = fine(DOCUMENT, ObligationKind.EXECUTION, facts);
    assertEquals(4, fine.value().days());
    assertEquals(Money.of("80.00", "CNY"), fine.value().money());
    assertEquals("I-32", fine.steps().getFirst().rule().id());
  }

  @Test
  void the_document_may_let_each_action_count_for_itself_I_32() {
    var document =
        DOCUMENT.replace(
            "\"perDay\": 20, \"cap\": null, \"counting\": \"PER_PLAN\"",
            "\"perDay\": 20, \"cap\": null, \"counting\": \"PER_ACTION\"");
    var fine = fine(document, ObligationKind.EXECUTION, overlapping());
    assertEquals(6, fine.value().days());
    assertEquals(Money.of("120.00", "CNY"), fine.value().money());
    assertEquals("6 × 20.00 CNY", fine.steps().getLast().text());
  }

  @Test
  void another_amount_and_a_cap_in_the_document_change_the_fine_and_its_explanation_I_31() {
    var document =
        DOCUMENT.replace("\"perDay\": 10, \"cap\": null", "\"perDay\": 15.5, \"cap\": 30");
    var one = fine(document, ObligationKind.MEASURES, once(MONDAY_TEN, "2026-11-23T11:00"));
    assertEquals(Money.of("15.50", "CNY"), one.value().money());
    assertEquals("1 × 15.50 CNY", one.steps().getLast().text());
    var two = fine(document, ObligationKind.MEASURES, once(MONDAY_TEN, "2026-11-25T10:00"));
    assertEquals(Money.of("30.00", "CNY"), two.value().money());
    assertEquals("At most 30.00 CNY", two.steps().getLast().text());
  }

  @Test
  void a_cap_that_is_just_reached_changes_nothing_and_a_cent_less_does_I_31() {
    var twoDays = once(MONDAY_TEN, "2026-11-25T10:00");
    for (var cap : List.of("20", "20.01", "19.99")) {
      var document =
          DOCUMENT.replace("\"perDay\": 10, \"cap\": null", "\"perDay\": 10, \"cap\": " + cap);
      var fine = fine(document, ObligationKind.MEASURES, twoDays);
      boolean capped = cap.equals("19.99");
      assertEquals(Money.of(capped ? cap : "20.00", "CNY"), fine.value().money());
      assertEquals(capped ? "At most 19.99 CNY" : "2 × 10.00 CNY", fine.steps().getLast().text());
      var alone = policy(document, ObligationKind.MEASURES).sum(twoDays.stretches());
      assertEquals(fine.value().money(), alone);
    }
  }

  @Test
  void the_sum_alone_is_the_sum_that_is_explained_I_32() {
    var each = DOCUMENT.replace("\"counting\": \"PER_PLAN\"", "\"counting\": \"PER_ACTION\"");
    for (var document : List.of(DOCUMENT, each)) {
      var facts = overlapping();
      assertEquals(
          fine(document, ObligationKind.EXECUTION, facts).value().money(),
          policy(document, ObligationKind.EXECUTION).sum(facts.stretches()));
    }
    assertEquals(Money.of("0.00", "CNY"), policy(each, ObligationKind.EXECUTION).sum(List.of()));
    var nothing = fine(each, ObligationKind.EXECUTION, new Facts(List.of(), Set.of(), false));
    assertEquals("Done in time", nothing.steps().getFirst().text());
  }

  @Test
  void a_fine_is_not_below_nothing_I_31() {
    for (var wrong :
        List.of("\"perDay\": -0.01, \"cap\": null", "\"perDay\": 10, \"cap\": -0.01")) {
      var document = DOCUMENT.replace("\"perDay\": 10, \"cap\": null", wrong);
      assertThrows(Malformed.class, () -> Procedure.read(Json.tree(document)));
    }
    var free = DOCUMENT.replace("\"perDay\": 10, \"cap\": null", "\"perDay\": 0, \"cap\": 0");
    var fine = fine(free, ObligationKind.MEASURES, once(MONDAY_TEN, "2026-11-25T10:00")).value();
    assertEquals(Money.of("0.00", "CNY"), fine.money());
  }

  @Test
  void another_amount_for_execution_changes_its_fine_and_its_explanation_I_32() {
    var document = DOCUMENT.replace("\"perDay\": 20", "\"perDay\": 25");
    var fine = fine(document, ObligationKind.EXECUTION, overlapping());
    assertEquals(Money.of("100.00", "CNY"), fine.value().money());
    assertEquals("4 × 25.00 CNY", fine.steps().getLast().text());
  }

  @Test
  void an_amount_finer_than_the_currency_is_no_procedure_I_31() {
    var document = DOCUMENT.replace("\"perDay\": 10,", "\"perDay\": 10.005,");
    assertThrows(Malformed.class, () -> Procedure.read(Json.tree(document)));
  }

  @Test
  void an_obligation_has_one_late_fine_at_most_I_31() {
    var twice = DOCUMENT.replace("\"obligation\": \"EXECUTION\"", "\"obligation\": \"MEASURES\"");
    var told = assertThrows(Malformed.class, () -> Procedure.read(Json.tree(twice))).findings();
    assertTrue(told.stream().anyMatch(it -> it.pointer().equals("/penalty")), told::toString);
    var fine = policy(DOCUMENT, ObligationKind.MEASURES);
    assertThrows(
        IllegalArgumentException.class,
        () -> new PenaltyRules(fine.perDay().currency(), List.of(fine, fine), Optional.empty()));
  }

  private static Facts overlapping() {
    return new Facts(
        List.of(
            new Overdue(shanghai("2026-11-23T12:00"), shanghai("2026-11-25T12:00")),
            new Overdue(shanghai("2026-11-24T12:00"), shanghai("2026-11-26T13:00")),
            new Overdue(shanghai("2026-11-24T12:00"), shanghai("2026-11-24T12:00")),
            new Overdue(shanghai("2026-11-24T13:00"), shanghai("2026-11-25T12:00"))),
        Set.of(),
        false);
  }

  private static Facts once(String due, String done) {
    return Facts.of(shanghai(due), shanghai(done), shanghai(done));
  }

  private static Facts waived(Facts facts, List<LocalDate> waived) {
    return new Facts(facts.stretches(), Set.copyOf(waived), facts.provisional());
  }

  private static Explained<Fine> fine(String document, ObligationKind kind, Facts facts) {
    return policy(document, kind).of(facts, CHINA);
  }

  private static LateFine policy(String document, ObligationKind kind) {
    return Procedure.read(Json.tree(document)).penalty().lateFine(kind).orElseThrow();
  }
}

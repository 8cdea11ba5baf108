package redress.time;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.EIGHT_HOURS;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.shanghai;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;
import redress.rule.Step;

/** The least and the most that a limit may be, and the earlier one of two. */
class LimitTest {
  private static final RuleId RULE = new RuleId("I-22");
  private static final Duration LONGEST = Duration.ofDays(Limit.LONGEST_DAYS);
  private static final Duration AN_INSTANT = Duration.ofNanos(1);

  @Test
  void a_limit_is_more_than_nothing_and_at_most_ten_years() {
    assertDoesNotThrow(() -> new Limit.Working("0.01"));
    assertDoesNotThrow(() -> new Limit.Working("3660"));
    refused(() -> new Limit.Working("0"));
    refused(() -> new Limit.Working("-0.01"));
    refused(() -> new Limit.Working("3660.01"));
    for (var time : List.of(AN_INSTANT, LONGEST)) {
      assertEquals(time, new Limit.WorkingTime(time).time());
      assertEquals(time, new Limit.Elapsed(time).time());
    }
    for (var time : List.of(Duration.ZERO, AN_INSTANT.negated(), LONGEST.plus(AN_INSTANT))) {
      refused(() -> new Limit.WorkingTime(time));
      refused(() -> new Limit.Elapsed(time));
    }
    for (int days : List.of(1, Limit.LONGEST_DAYS)) {
      assertEquals(days, new Limit.CalendarDays(days).days());
      assertEquals(days, new Limit.WorkingDaysEnd(days).days());
    }
    for (int days : List.of(0, Limit.LONGEST_DAYS + 1)) {
      refused(() -> new Limit.CalendarDays(days));
      refused(() -> new Limit.WorkingDaysEnd(days));
    }
    for (int day : List.of(1, 31)) {
      assertEquals(day, new Limit.DayOfMonth(day).day());
    }
    for (int day : List.of(0, 32)) {
      refused(() -> new Limit.DayOfMonth(day));
    }
  }

  @Test
  void a_part_of_a_working_day_is_rounded_up_to_a_second() {
    assertEquals(Duration.ofHours(4), new Limit.Working("0.5").time(EIGHT_HOURS));
    assertEquals(Duration.ofSeconds(9_600), new Limit.Working("0.33333").time(EIGHT_HOURS));
    assertEquals(Duration.ofSeconds(1), new Limit.Working("0.00001").time(EIGHT_HOURS));
  }

  @Test
  void the_earlier_one_of_two_is_due_I_22() {
    var monday = due("2026-11-23T09:00");
    var tuesday = due("2026-11-24T09:00");
    assertEquals(monday.at(), at(Due.earlier(monday, tuesday, SHANGHAI, RULE)));
    assertEquals(monday.at(), at(Due.earlier(tuesday, monday, SHANGHAI, RULE)));
    assertEquals(monday.at(), at(Due.earlier(monday, monday, SHANGHAI, RULE)));
    var open = Deadline.of(new Limit.Open(), monday.at(), List.of(), CHINA, RULE);
    for (var both : List.of(List.of(monday, open), List.of(open, monday))) {
      var known = Due.earlier(both.getFirst(), both.getLast(), SHANGHAI, RULE);
      assertEquals(monday.at(), at(known));
      assertEquals(
          "Mon 2026-11-23 09:00 +08:00 is the only instant that is known",
          known.steps().getLast().text());
    }
  }

  @Test
  void against_what_nobody_can_compute_yet_only_an_instant_before_that_year_holds_I_22() {
    var unknown = unknown("2026-12-31T17:00");
    assertEquals(2027, unknown.year());
    var before = due("2026-12-31T23:59:59");
    var held = Due.earlier(unknown, before, SHANGHAI, RULE);
    assertEquals(before.at(), at(held));
    assertEquals(
        "Thu 2026-12-31 23:59:59 +08:00 is earlier than what is undetermined, which is not due"
            + " before 2027",
        last(held).text());
    var after = Due.earlier(due("2027-01-01T00:00"), unknown, SHANGHAI, RULE);
    assertEquals(2027, ((Due.Undetermined) after).year());
    assertEquals(
        "Fri 2027-01-01 00:00 +08:00 may be later than what is undetermined until CN knows 2027",
        last(after).text());
    var later = new Due.Undetermined("CN", 2028, List.of());
    for (var both : List.of(List.of(unknown, later), List.of(later, unknown))) {
      var earlier = Due.earlier(both.getFirst(), both.getLast(), SHANGHAI, RULE);
      assertEquals(2027, ((Due.Undetermined) earlier).year());
    }
  }

  @Test
  void working_days_are_counted_across_the_turn_of_years() {
    assertEquals(1, CHINA.countWorkingDays(date("2026-11-22"), date("2026-11-23")));
    assertEquals(0, CHINA.countWorkingDays(date("2026-11-27"), date("2026-11-29")));
    assertEquals(1, CHINA.countWorkingDays(date("2026-11-27"), date("2026-11-30")));
    for (var span :
        List.of(
            List.of("2025-12-20", "2026-01-20"),
            List.of("2024-12-31", "2026-01-01"),
            List.of("2023-06-30", "2026-06-30"))) {
      var from = date(span.getFirst());
      var to = date(span.getLast());
      long walked = from.plusDays(1).datesUntil(to.plusDays(1)).filter(CHINA::isWorkingDay).count();
      assertEquals(walked, CHINA.countWorkingDays(from, to), span.toString());
    }
  }

  private static Due.At due(String local) {
    return new Due.At(shanghai(local), shanghai(local), List.of());
  }

  private static Due.Undetermined unknown(String start) {
    return (Due.Undetermined)
        Deadline.of(new Limit.Working("1"), shanghai(start), List.of(), CHINA, RULE);
  }

  private static java.time.Instant at(Due due) {
    return ((Due.At) due).at();
  }

  private static Step last(Due due) {
    return due.steps().getLast();
  }

  private static void refused(org.junit.jupiter.api.function.Executable made) {
    assertThrows(IllegalArgumentException.class, made);
  }
}

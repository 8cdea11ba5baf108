package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.shanghai;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.rule.RuleId;

/**
 * What each kind of limit gives for starts inside and outside the hours, before and in holidays.
 */
class TimeVectorsTest {
  private static final String VECTORS =
      """
      2026-11-23T08:30, 2026-11-23T13:30, 2026-11-25T08:30, 2026-11-23T17:30, 2026-11-25T17:30
      2026-11-23T09:00, 2026-11-23T14:00, 2026-11-25T09:00, 2026-11-24T09:00, 2026-11-26T09:00
      2026-11-23T12:30, 2026-11-23T17:00, 2026-11-25T12:30, 2026-11-24T12:00, 2026-11-26T12:00
      2026-11-23T17:29, 2026-11-24T13:29, 2026-11-25T17:29, 2026-11-24T17:29, 2026-11-26T17:29
      2026-11-23T17:30, 2026-11-24T13:30, 2026-11-25T17:30, 2026-11-24T17:30, 2026-11-26T17:30
      2026-11-27T16:00, 2026-11-30T11:00, 2026-11-29T16:00, 2026-11-30T16:00, 2026-12-02T16:00
      2026-11-28T10:00, 2026-11-30T13:30, 2026-11-30T10:00, 2026-11-30T17:30, 2026-12-02T17:30
      2026-09-30T16:00, 2026-10-08T11:00, 2026-10-02T16:00, 2026-10-08T16:00, 2026-10-10T16:00
      2026-02-13T16:00, 2026-02-14T11:00, 2026-02-15T16:00, 2026-02-14T16:00, 2026-02-25T16:00
      """;

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void half_a_working_day_is_240_working_minutes_I_13(String received, String half) {
    assertDue(half, new Limit.Working("0.5"), received, "I-13");
  }

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void forty_eight_hours_pass_on_every_day_I_21(String received, String half, String elapsed) {
    assertDue(elapsed, new Limit.Elapsed(Duration.ofHours(48)), received, "I-21");
  }

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void one_working_day_is_480_working_minutes_F_2(
      String received, String half, String elapsed, String one) {
    assertDue(one, new Limit.Working("1"), received, "F-2");
  }

  @ParameterizedTest
  @CsvSource(textBlock = VECTORS)
  void three_working_days_are_1440_working_minutes_F_3(
      String received, String half, String elapsed, String one, String three) {
    assertDue(three, new Limit.Working("3"), received, "F-3");
  }

  @Test
  void half_a_working_day_after_monday_nine_is_monday_two_I_13() {
    assertDue("2026-11-23T14:00", new Limit.Working("0.5"), "2026-11-23T09:00", "I-13");
  }

  @ParameterizedTest
  @CsvSource({"13, 2026-12-06T23:59:59", "17, 2026-12-10T23:59:59"})
  void a_case_accepted_on_november_23_closes_at_the_end_of_the_last_calendar_day_S4_28(
      int days, String due) {
    assertDue(due, new Limit.CalendarDays(days), "2026-11-23T00:00", "S4-28");
    assertDue(due, new Limit.CalendarDays(days), "2026-11-23T15:20", "S4-28");
    assertDue(due, new Limit.CalendarDays(days), "2026-11-23T23:59:59", "S4-28");
  }

  @Test
  void a_last_calendar_day_that_is_a_sunday_moves_only_where_the_procedure_says_so_S4_28() {
    var moving = new Limit.CalendarDays(13, Limit.LastDay.NEXT_WORKING_DAY);
    assertDue("2026-12-07T23:59:59", moving, "2026-11-23T15:20", "S4-28");
    assertDue("2026-12-04T23:59:59", moving, "2026-11-21T15:20", "S4-28");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-01T00:00", "2026-10-31T23:59:59"})
  void the_statistics_of_october_are_due_at_the_end_of_november_10_S4_22(String inOctober) {
    assertDue("2026-11-10T23:59:59", new Limit.DayOfMonth(10), inOctober, "S4-22");
  }

  @Test
  void november_begins_at_midnight_in_the_zone_of_the_company_S4_22() {
    assertDue("2026-12-10T23:59:59", new Limit.DayOfMonth(10), "2026-11-01T00:00", "S4-22");
  }

  @Test
  void the_31st_of_a_short_month_is_its_last_day() {
    assertDue("2024-02-29T23:59:59", new Limit.DayOfMonth(31), "2024-01-31T10:00", "S4-22");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T00:00", "2026-11-25T09:00", "2026-11-29T23:59:59"})
  void the_weekly_list_of_a_week_is_due_on_the_next_monday_I_28(String inWeek48) {
    var monday = new Limit.DayOfWeek(java.time.DayOfWeek.MONDAY);
    assertDue("2026-11-30T23:59:59", monday, inWeek48, "I-28");
  }

  @Test
  void three_whole_working_days_end_with_the_third_working_date() {
    assertDue("2026-10-10T23:59:59", new Limit.WorkingDaysEnd(3), "2026-09-30T16:00", "F-3");
    assertDue("2026-11-25T23:59:59", new Limit.WorkingDaysEnd(2), "2026-11-23T17:30", "F-3");
  }

  private static void assertDue(String expected, Limit limit, String start, String rule) {
    var due = Deadline.of(limit, shanghai(start), List.of(), CHINA, new RuleId(rule));
    assertEquals(shanghai(expected), due.instant().orElseThrow(), () -> due.steps().toString());
    assertEquals(due.instant(), Deadline.instant(limit, shanghai(start), List.of(), CHINA));
  }
}

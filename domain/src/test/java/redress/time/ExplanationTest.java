package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.BERLIN;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.at;
import static redress.time.ExampleCalendars.plain;
import static redress.time.ExampleCalendars.shanghai;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;

/** The lines that a person follows with a pencil. */
class ExplanationTest {
  private static final RuleId RULE = new RuleId("I-13");

  @Test
  void half_a_day_names_its_windows_and_its_end_I_13() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Mon 2026-11-23 09:00 +08:00
        0.5 working days of 480 min each = 240 min of working time
        Mon 2026-11-23: 09:00–12:00 180 min + 13:00–14:00 60 min = 240 min of 240 min
        Due = Mon 2026-11-23 14:00 +08:00
        """,
        new Limit.Working("0.5"),
        "2026-11-23T09:00");
  }

  @Test
  void holidays_weekends_and_make_up_days_are_named_F_3() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Wed 2026-09-30 16:00 +08:00
        3 working days of 480 min each = 1440 min of working time
        Wed 2026-09-30: 16:00–17:30 90 min = 90 min of 1440 min
        Thu 2026-10-01 to Wed 2026-10-07: 国庆节 = not counted
        Thu 2026-10-08: 08:30–12:00 210 min + 13:00–17:30 270 min = 570 min of 1440 min
        Fri 2026-10-09: 08:30–12:00 210 min + 13:00–17:30 270 min = 1050 min of 1440 min
        Sat 2026-10-10 (make-up working day, 国庆节): 08:30–12:00 210 min + 13:00–16:00 180 min = 1440 min of 1440 min
        Due = Sat 2026-10-10 16:00 +08:00
        """,
        new Limit.Working("3"),
        "2026-09-30T16:00");
  }

  @Test
  void a_start_outside_the_hours_and_an_end_at_closing_time_are_said_F_2() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Sat 2026-11-28 10:00 +08:00
        1 working day of 480 min = 480 min of working time
        Nobody works at the start: the clock starts at the next opening = Mon 2026-11-30 08:30 +08:00
        Sat 2026-11-28 to Sun 2026-11-29: weekend = not counted
        Mon 2026-11-30: 08:30–12:00 210 min + 13:00–17:30 270 min = 480 min of 480 min
        Due, exactly at closing time: it stays there = Mon 2026-11-30 17:30 +08:00
        """,
        new Limit.Working("1"),
        "2026-11-28T10:00");
  }

  @Test
  void each_pause_says_how_much_working_time_it_took_I_10() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Mon 2026-11-23 09:00 +08:00
        0.5 working days of 480 min each = 240 min of working time
        Paused from Mon 2026-11-23 10:00 +08:00 to Mon 2026-11-23 12:30 +08:00, CUSTOMER_DATA = 120 min not counted
        Paused from Mon 2026-11-23 11:00 +08:00 to Wed 2026-11-25 09:00 +08:00, EVIDENCE; what an earlier pause covers counts once = 780 min not counted
        Paused from Fri 2026-11-27 09:00 +08:00 to Fri 2026-11-27 10:00 +08:00, CUSTOMER_DATA = 0 min not counted
        Mon 2026-11-23: 09:00–10:00 60 min = 60 min of 240 min
        Tue 2026-11-24: paused = not counted
        Wed 2026-11-25: 09:00–12:00 180 min = 240 min of 240 min
        Without any pause it would be due = Mon 2026-11-23 14:00 +08:00
        Due, exactly at closing time: it stays there = Wed 2026-11-25 12:00 +08:00
        """,
        new Limit.Working("0.5"),
        "2026-11-23T09:00",
        new Pause(shanghai("2026-11-27T09:00"), shanghai("2026-11-27T10:00"), "CUSTOMER_DATA"),
        new Pause(shanghai("2026-11-23T11:00"), shanghai("2026-11-25T09:00"), "EVIDENCE"),
        new Pause(shanghai("2026-11-23T10:00"), shanghai("2026-11-23T12:30"), "CUSTOMER_DATA"));
  }

  @Test
  void elapsed_hours_count_day_and_night_I_21() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Fri 2026-11-27 16:00:30 +08:00
        Every hour counts, day and night, on every day = 48 h
        Paused from Sat 2026-11-28 00:00 +08:00 to Sat 2026-11-28 06:30 +08:00, CUSTOMER_DATA = 6 h 30 min not counted
        Without any pause it would be due = Sun 2026-11-29 16:00:30 +08:00
        Due, counted to the second = Sun 2026-11-29 22:30:30 +08:00
        """,
        new Limit.Elapsed(Duration.ofHours(48)),
        "2026-11-27T16:00:30",
        new Pause(shanghai("2026-11-28T00:00"), shanghai("2026-11-28T06:30"), "CUSTOMER_DATA"));
  }

  @Test
  void calendar_days_say_which_day_is_the_first_S4_28() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Mon 2026-11-23 15:20 +08:00
        Every day counts, working day or not = 13 days
        Mon 2026-11-23, the day of the start, is not counted; day 1 is Tue 2026-11-24 and day 13 is Sun 2026-12-06 = Sun 2026-12-06
        Sun 2026-12-06 is not a working day: the end moves to the next one = Mon 2026-12-07
        Due at the end of the day = Mon 2026-12-07 23:59:59 +08:00
        """,
        new Limit.CalendarDays(13, Limit.LastDay.NEXT_WORKING_DAY),
        "2026-11-23T15:20");
  }

  @Test
  void whole_working_days_are_numbered() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Fri 2026-02-13 16:00 +08:00
        Only working days count, whole = 2 working days
        Fri 2026-02-13: the day of the start is not counted = not counted
        Sat 2026-02-14 (make-up working day, 春节) = day 1
        Sun 2026-02-15 to Mon 2026-02-23: 春节 = not counted
        Tue 2026-02-24 = day 2
        Due at the end of the day = Tue 2026-02-24 23:59:59 +08:00
        """,
        new Limit.WorkingDaysEnd(2),
        "2026-02-13T16:00");
  }

  @Test
  void fixed_dates_say_from_where_they_are_counted_I_28_S4_22() {
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Wed 2026-11-25 09:00 +08:00
        The start lies in the week 2026-W48; the day is in the week after, 2026-W49 = Mon 2026-11-30
        Due at the end of the day = Mon 2026-11-30 23:59:59 +08:00
        """,
        new Limit.DayOfWeek(DayOfWeek.MONDAY),
        "2026-11-25T09:00");
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Sat 2026-10-31 23:59:59 +08:00
        Day 10 of the month after the month of the start = Tue 2026-11-10
        Due at the end of the day = Tue 2026-11-10 23:59:59 +08:00
        """,
        new Limit.DayOfMonth(10),
        "2026-10-31T23:59:59");
  }

  @Test
  void a_day_on_which_the_clocks_change_is_marked() {
    var calendar =
        plain(
            BERLIN,
            WorkingHours.same(
                EnumSet.allOf(DayOfWeek.class), List.of(Window.of("00:00", "24:00"))));
    var due =
        Deadline.of(
            new Limit.WorkingTime(Duration.ofHours(25)),
            at("2026-10-25T00:00", BERLIN),
            List.of(),
            calendar,
            RULE);
    assertEquals(
        """
        The clock starts, by the clocks of Europe/Berlin = Sun 2026-10-25 00:00 +02:00
        Only working time counts = 1500 min of working time
        Sun 2026-10-25: 00:00–24:00 1500 min (the clocks change) = 1500 min of 1500 min
        Due, exactly at closing time: it stays there = Mon 2026-10-26 00:00 +01:00
        """,
        lines(due));
  }

  @Test
  void a_long_stretch_is_summed_up_in_its_middle() {
    var due =
        Deadline.of(new Limit.Working("240"), shanghai("2025-12-31T09:00"), List.of(), CHINA, RULE);
    assertEquals(shanghai("2026-12-21T09:00"), due.instant().orElseThrow());
    assertTrue(due.steps().size() < 40, () -> lines(due));
    assertTrue(lines(due).contains("working days counted; not counted: weekend"), lines(due));
    assertTrue(lines(due).contains("春节 9"), lines(due));
  }

  @Test
  void many_pauses_are_summed_up() {
    var pauses = new ArrayList<Pause>();
    for (int i = 0; i < 100; i++) {
      var from = shanghai("2026-11-23T09:00").plusSeconds(i * 120L);
      pauses.add(new Pause(from, from.plusSeconds(60), "CUSTOMER_DATA"));
    }
    var due =
        Deadline.of(new Limit.Working("0.5"), shanghai("2026-11-23T09:00"), pauses, CHINA, RULE);
    assertTrue(due.steps().size() < 40, () -> lines(due));
    assertTrue(lines(due).contains("\n81 further pauses = 71 min not counted\n"), lines(due));
  }

  @Test
  void every_line_names_the_rule() {
    var due =
        Deadline.of(new Limit.Working("3"), shanghai("2026-09-30T16:00"), List.of(), CHINA, RULE);
    assertTrue(due.steps().stream().allMatch(step -> step.rule().equals(RULE)));
  }

  @Test
  void an_undetermined_deadline_still_shows_start_and_limit() {
    var due =
        Deadline.of(new Limit.Working("1"), shanghai("2026-12-31T09:00"), List.of(), CHINA, RULE);
    assertEquals(
        """
        The clock starts, by the clocks of Asia/Shanghai = Thu 2026-12-31 09:00 +08:00
        1 working day of 480 min = 480 min of working time
        The calendar CN does not know the year 2027, into which the clock runs: until it is loaded nothing is late = undetermined
        """,
        lines(due));
  }

  @Test
  void a_due_instant_at_the_last_closing_of_the_last_known_year_is_explained() {
    var due =
        Deadline.of(new Limit.Working("1"), shanghai("2026-12-31T08:30"), List.of(), CHINA, RULE);
    assertTrue(lines(due).contains("exactly at closing time"), lines(due));
    var toMidnight =
        new Calendar(
            CHINA.zone(),
            WorkingHours.same(EnumSet.allOf(DayOfWeek.class), List.of(Window.of("00:00", "24:00"))),
            CHINA.days());
    var midnight =
        Deadline.of(
            new Limit.Working("1"), shanghai("2026-12-31T00:00"), List.of(), toMidnight, RULE);
    assertEquals(shanghai("2027-01-01T00:00"), midnight.instant().orElseThrow());
  }

  @Test
  void a_weekday_on_which_nobody_works_is_no_weekend() {
    var four =
        plain(
            CHINA.zone(),
            WorkingHours.same(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                List.of(Window.of("09:00", "17:00"))));
    var due =
        Deadline.of(new Limit.Working("1"), shanghai("2026-11-26T13:00"), List.of(), four, RULE);
    assertEquals(
        """
        The clock starts, by the clocks of Asia/Shanghai = Thu 2026-11-26 13:00 +08:00
        1 working day of 480 min = 480 min of working time
        Thu 2026-11-26: 13:00–17:00 240 min = 240 min of 480 min
        Fri 2026-11-27: no working hours = not counted
        Sat 2026-11-28 to Sun 2026-11-29: weekend = not counted
        Mon 2026-11-30: 09:00–13:00 240 min = 480 min of 480 min
        Due = Mon 2026-11-30 13:00 +08:00
        """,
        lines(due));
  }

  @Test
  void forty_lines_of_days_are_shown_whole_and_of_one_more_the_middle_is_summed_up() {
    var plain = plain(CHINA.zone(), ExampleCalendars.EIGHT_HOURS);
    var start = shanghai("2026-11-20T10:00");
    var whole = Deadline.of(new Limit.WorkingDaysEnd(32), start, List.of(), plain, RULE).steps();
    assertEquals(2 + 40 + 1, whole.size());
    var longer = Deadline.of(new Limit.WorkingDaysEnd(33), start, List.of(), plain, RULE).steps();
    assertEquals(2 + 15 + 1 + 15 + 1, longer.size());
    var middle = longer.get(2 + 15);
    assertEquals(
        "Tue 2026-12-08 to Sun 2026-12-20: 9 working days counted; not counted: weekend 4",
        middle.text());
    assertEquals("day 20", middle.result());
  }

  @Test
  void pauses_of_limits_in_whole_days_are_told_too() {
    var pause =
        new Pause(shanghai("2026-11-24T10:00"), shanghai("2026-11-24T11:00"), "CUSTOMER_DATA");
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Mon 2026-11-23 15:20 +08:00
        Only working days count, whole = 1 working day
        Mon 2026-11-23: the day of the start is not counted = not counted
        Tue 2026-11-24 = day 1
        Paused from Tue 2026-11-24 10:00 +08:00 to Tue 2026-11-24 11:00 +08:00, CUSTOMER_DATA = 60 min not counted
        Without any pause it would be due = Tue 2026-11-24 23:59:59 +08:00
        Due at the end of the day = Wed 2026-11-25 23:59:59 +08:00
        """,
        new Limit.WorkingDaysEnd(1),
        "2026-11-23T15:20",
        pause);
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Mon 2026-11-23 15:20 +08:00
        Every day counts, working day or not = 1 day
        Mon 2026-11-23, the day of the start, is not counted; day 1 is Tue 2026-11-24 and day 1 is Tue 2026-11-24 = Tue 2026-11-24
        Paused from Tue 2026-11-24 10:00 +08:00 to Tue 2026-11-24 11:00 +08:00, CUSTOMER_DATA = 1 h not counted
        Without any pause it would be due = Tue 2026-11-24 23:59:59 +08:00
        Due at the end of the day = Wed 2026-11-25 23:59:59 +08:00
        """,
        new Limit.CalendarDays(1),
        "2026-11-23T15:20",
        pause);
    assertExplained(
        """
        The clock starts, by the clocks of Asia/Shanghai = Sat 2026-10-31 10:00 +08:00
        Day 10 of the month after the month of the start = Tue 2026-11-10
        A fixed date is not moved by a pause = no effect
        Due at the end of the day = Tue 2026-11-10 23:59:59 +08:00
        """,
        new Limit.DayOfMonth(10),
        "2026-10-31T10:00",
        pause);
  }

  private static void assertExplained(String expected, Limit limit, String start, Pause... pauses) {
    assertEquals(
        expected, lines(Deadline.of(limit, shanghai(start), List.of(pauses), CHINA, RULE)));
  }

  private static String lines(Due due) {
    return due.steps().stream()
        .map(step -> step.text() + " = " + step.result() + "\n")
        .collect(Collectors.joining());
  }
}

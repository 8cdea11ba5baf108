package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.BERLIN;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.EIGHT_HOURS;
import static redress.time.ExampleCalendars.MONDAY_TO_FRIDAY;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.at;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.plain;
import static redress.time.ExampleCalendars.shanghai;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private static final WorkingHours ALWAYS =
      WorkingHours.same(EnumSet.allOf(DayOfWeek.class), List.of(Window.of("00:00", "24:00")));

  @ParameterizedTest
  @ValueSource(strings = {"2018-12-29", "2020-02-03", "2026-02-14", "2026-10-10", "2024-02-09"})
  void a_listed_working_day_is_worked(String day) {
    assertTrue(CHINA.isWorkingDay(date(day)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-12-30", "2018-12-31", "2022-12-31", "2026-10-01", "2026-11-28"})
  void holidays_and_weekends_are_not_worked(String day) {
    assertFalse(CHINA.isWorkingDay(date(day)));
    assertEquals(List.of(), CHINA.windows(date(day)));
  }

  @Test
  void a_make_up_day_has_the_make_up_hours_only_if_its_weekday_has_none() {
    var hours =
        new WorkingHours(
            Map.of(
                DayOfWeek.MONDAY, List.of(Window.of("09:00", "17:00")),
                DayOfWeek.SATURDAY, List.of(Window.of("10:00", "12:00"))),
            List.of(Window.of("08:00", "11:00")));
    var calendar = new Calendar(SHANGHAI, hours, CHINA.days());
    assertEquals(hours.on(DayOfWeek.MONDAY), calendar.windows(date("2020-02-03")));
    assertEquals(hours.on(DayOfWeek.SATURDAY), calendar.windows(date("2026-10-10")));
    assertEquals(hours.makeUp(), calendar.windows(date("2026-01-04")));
  }

  @Test
  void a_make_up_day_without_any_hours_is_refused() {
    var hours =
        new WorkingHours(Map.of(DayOfWeek.MONDAY, List.of(Window.of("09:00", "17:00"))), List.of());
    assertThrows(IllegalArgumentException.class, () -> new Calendar(SHANGHAI, hours, CHINA.days()));
  }

  @Test
  void a_year_that_is_not_loaded_is_named_and_never_guessed() {
    var missing = assertThrows(CalendarMissing.class, () -> CHINA.isWorkingDay(date("2027-01-01")));
    assertEquals("CN", missing.name());
    assertEquals(2027, missing.year());
    assertThrows(CalendarMissing.class, () -> CHINA.windows(date("2016-12-31")));
    assertThrows(CalendarMissing.class, () -> CHINA.addWorkingDays(date("2026-12-31"), 1));
    assertThrows(
        CalendarMissing.class,
        () -> CHINA.countWorkingDays(date("2026-12-01"), date("2027-01-01")));
    assertThrows(
        CalendarMissing.class,
        () ->
            CHINA.workingTimeBetween(
                shanghai("2026-12-31T17:00"), shanghai("2027-01-01T00:00:01")));
  }

  @Test
  void the_year_before_is_not_known_because_three_of_its_days_are_listed() {
    var only2019 = new DayTable("CN", CHINA.days().listed(), new TreeSet<>(List.of(2019)));
    var calendar = new Calendar(SHANGHAI, EIGHT_HOURS, only2019);
    assertThrows(CalendarMissing.class, () -> calendar.isWorkingDay(date("2018-12-29")));
    assertTrue(calendar.isWorkingDay(date("2019-02-02")));
  }

  @Test
  void the_last_working_second_of_the_last_known_year_can_be_reached_but_not_passed() {
    var start = shanghai("2026-12-31T08:30");
    assertEquals(shanghai("2026-12-31T17:30"), CHINA.addWorking(start, Duration.ofHours(8)));
    assertEquals(
        Duration.ofHours(8).getSeconds(),
        CHINA.workingSecondsBetween(start, shanghai("2027-01-01T00:00")));
    assertThrows(
        CalendarMissing.class, () -> CHINA.addWorking(start, Duration.ofHours(8).plusNanos(1)));
    assertThrows(
        CalendarMissing.class, () -> CHINA.addWorking(shanghai("2026-12-31T17:30"), Duration.ZERO));
  }

  @Test
  void a_calendar_without_a_table_knows_every_year_in_reason() {
    var calendar = plain(SHANGHAI, EIGHT_HOURS);
    assertEquals(date("2027-01-04"), calendar.addWorkingDays(date("2026-12-31"), 2));
    assertThrows(DateTimeException.class, () -> calendar.isWorkingDay(date("3000-01-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03, 2026-10-08, 2026-09-30",
    "2026-11-28, 2026-11-30, 2026-11-27",
    "2026-11-24, 2026-11-24, 2026-11-24"
  })
  void the_nearest_working_day_is_found_in_both_directions(
      String day, String after, String before) {
    assertEquals(date(after), CHINA.workingDayOnOrAfter(date(day)));
    assertEquals(date(before), CHINA.workingDayOnOrBefore(date(day)));
  }

  @Test
  void counting_backwards_is_zero_and_adding_backwards_is_refused() {
    assertEquals(0, CHINA.countWorkingDays(date("2026-03-02"), date("2026-03-02")));
    assertEquals(0, CHINA.countWorkingDays(date("2026-03-02"), date("2026-02-02")));
    assertEquals(
        0, CHINA.workingSecondsBetween(shanghai("2026-03-02T10:00"), shanghai("2026-02-02T10:00")));
    assertEquals(date("2026-10-01"), CHINA.addWorkingDays(date("2026-10-01"), 0));
    assertThrows(
        IllegalArgumentException.class, () -> CHINA.addWorkingDays(date("2026-03-02"), -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> CHINA.addWorking(shanghai("2026-03-02T10:00"), Duration.ofSeconds(-1)));
  }

  @Test
  void february_29_is_a_day_like_any_other() {
    assertEquals(date("2024-02-29"), CHINA.addWorkingDays(date("2024-02-28"), 1));
    assertEquals(
        shanghai("2024-02-29T09:00"),
        CHINA.addWorking(shanghai("2024-02-28T09:00"), Duration.ofHours(8)));
    assertEquals(shanghai("2024-02-29T23:59:59"), CHINA.endOf(date("2024-02-29")));
  }

  @Test
  void the_day_on_which_summer_time_ends_has_25_hours_and_the_one_on_which_it_begins_23() {
    var calendar = plain(BERLIN, ALWAYS);
    assertEquals(25 * 3600, seconds(calendar, "2026-10-25T00:00", "2026-10-26T00:00"));
    assertEquals(23 * 3600, seconds(calendar, "2026-03-29T00:00", "2026-03-30T00:00"));
    assertEquals(
        at("2026-10-25T23:00", BERLIN),
        calendar.addWorking(at("2026-10-25T00:00", BERLIN), Duration.ofHours(24)));
  }

  @Test
  void a_night_shift_is_as_long_as_the_clocks_let_it_be() {
    var nights =
        plain(
            BERLIN,
            WorkingHours.same(
                EnumSet.allOf(DayOfWeek.class),
                List.of(Window.of("00:00", "06:00"), Window.of("22:00", "24:00"))));
    assertEquals(9 * 3600, seconds(nights, "2026-10-25T00:00", "2026-10-26T00:00"));
    assertEquals(7 * 3600, seconds(nights, "2026-03-29T00:00", "2026-03-30T00:00"));
  }

  @Test
  void a_window_that_the_clocks_jump_over_has_no_length() {
    var early =
        plain(
            BERLIN,
            WorkingHours.same(
                EnumSet.allOf(DayOfWeek.class), List.of(Window.of("02:15", "02:45"))));
    assertEquals(0, seconds(early, "2026-03-29T00:00", "2026-03-30T00:00"));
    assertEquals(1800, seconds(early, "2026-10-25T00:00", "2026-10-26T00:00"));
    assertEquals(
        at("2026-03-30T02:45", BERLIN),
        early.addWorking(at("2026-03-29T00:00", BERLIN), Duration.ofMinutes(30)));
    assertEquals(
        at("2026-03-30T02:15", BERLIN),
        early.addWorking(at("2026-03-29T00:00", BERLIN), Duration.ZERO));
  }

  @Test
  void office_hours_keep_their_wall_clock_across_the_end_of_summer_time() {
    var calendar = plain(BERLIN, EIGHT_HOURS);
    assertEquals(
        at("2026-10-26T16:00", BERLIN),
        calendar.addWorking(at("2026-10-23T16:00", BERLIN), Duration.ofHours(8)));
  }

  @Test
  void the_end_of_a_date_is_its_last_second_also_where_midnight_is_shown_twice() {
    var azores = ZoneId.of("Atlantic/Azores");
    assertEquals(
        Instant.parse("2026-10-26T00:59:59Z"),
        plain(azores, EIGHT_HOURS).endOf(date("2026-10-25")));
    var saoPaulo = ZoneId.of("America/Sao_Paulo");
    assertEquals(
        Instant.parse("2018-02-18T02:59:59Z"),
        plain(saoPaulo, EIGHT_HOURS).endOf(date("2018-02-17")));
  }

  @Test
  void fractions_of_a_second_are_kept_inside_the_hours_and_lost_outside() {
    assertEquals(
        shanghai("2026-11-23T14:00:00.123456"),
        CHINA.addWorking(shanghai("2026-11-23T09:00:00.123456"), Duration.ofHours(4)));
    assertEquals(
        shanghai("2026-11-23T13:30"),
        CHINA.addWorking(shanghai("2026-11-23T07:00:00.123456"), Duration.ofHours(4)));
    assertEquals(
        shanghai("2026-11-23T13:00:00.5"),
        CHINA.addWorking(shanghai("2026-11-23T11:59:59.5"), Duration.ofSeconds(1)));
  }

  @Test
  void the_first_window_of_a_year_counts_as_any_other() {
    var plain = plain(SHANGHAI, EIGHT_HOURS);
    // New Year 2026 is a Thursday, and this calendar knows no holidays
    for (var inside : List.of("2026-01-01T08:30", "2026-01-01T09:00", "2026-01-01T11:59:59")) {
      assertEquals(shanghai(inside), plain.addWorking(shanghai(inside), Duration.ZERO));
    }
    assertEquals(
        shanghai("2026-01-01T08:30"),
        plain.addWorking(shanghai("2026-01-01T00:00"), Duration.ZERO));
    assertEquals(
        shanghai("2026-01-01T08:30").plusNanos(1),
        plain.addWorking(shanghai("2026-01-01T00:00"), Duration.ofNanos(1)));
    assertEquals(
        shanghai("2026-01-01T10:00").plusMillis(500),
        plain.addWorking(shanghai("2026-01-01T09:00").plusMillis(500), Duration.ofHours(1)));
  }

  @Test
  void nobody_works_at_the_second_of_closing() {
    for (var closing :
        Map.of(
                "2026-11-23T12:00", "2026-11-23T13:00",
                "2026-11-23T17:30", "2026-11-24T08:30",
                "2026-11-27T17:30", "2026-11-30T08:30")
            .entrySet()) {
      var at = shanghai(closing.getKey());
      var next = shanghai(closing.getValue());
      assertEquals(next, CHINA.addWorking(at, Duration.ZERO));
      assertEquals(next, CHINA.addWorking(at.plusMillis(500), Duration.ZERO));
      assertEquals(
          next.plusSeconds(60), CHINA.addWorking(at.plusMillis(500), Duration.ofMinutes(1)));
      assertEquals(at.minusMillis(1), CHINA.addWorking(at.minusMillis(1), Duration.ZERO));
    }
  }

  @Test
  void fractions_of_seconds_add_up_to_whole_ones() {
    var nine = shanghai("2026-11-23T09:00");
    assertEquals(
        nine.plusMillis(750), CHINA.addWorking(nine.plusMillis(500), Duration.ofMillis(250)));
    assertEquals(
        nine.plusSeconds(1), CHINA.addWorking(nine.plusMillis(500), Duration.ofMillis(500)));
    assertEquals(
        nine.plusMillis(1250), CHINA.addWorking(nine.plusMillis(500), Duration.ofMillis(750)));
  }

  @Test
  void what_is_added_is_found_again_between() {
    var random = new Random(31);
    for (var calendar : calendars()) {
      for (int i = 0; i < 4000; i++) {
        var start = someInstant(random);
        var time =
            Duration.ofSeconds(random.nextInt(400 * 3600), random.nextInt(1_000_000) * 1000L);
        var end = calendar.addWorking(start, time);
        assertEquals(time, calendar.workingTimeBetween(start, end), () -> start + " + " + time);
        assertFalse(end.isBefore(start));
      }
    }
  }

  @Test
  void a_later_start_or_a_longer_time_never_ends_earlier() {
    var random = new Random(32);
    for (var calendar : calendars()) {
      for (int i = 0; i < 4000; i++) {
        var start = someInstant(random);
        var later = start.plusSeconds(random.nextInt(200_000));
        var time = Duration.ofSeconds(random.nextInt(200 * 3600));
        var longer = time.plusSeconds(random.nextInt(100_000));
        assertFalse(calendar.addWorking(later, time).isBefore(calendar.addWorking(start, time)));
        assertFalse(calendar.addWorking(start, longer).isBefore(calendar.addWorking(start, time)));
      }
    }
  }

  @Test
  void two_parts_added_one_after_the_other_end_where_the_whole_ends() {
    var random = new Random(33);
    for (var calendar : calendars()) {
      for (int i = 0; i < 4000; i++) {
        var start = someInstant(random);
        var one = Duration.ofSeconds(random.nextInt(200 * 3600));
        var other = Duration.ofSeconds(1 + random.nextInt(200 * 3600));
        assertEquals(
            calendar.addWorking(start, one.plus(other)),
            calendar.addWorking(calendar.addWorking(start, one), other));
      }
    }
  }

  @Test
  void the_index_agrees_with_walking_from_minute_to_minute() {
    var random = new Random(34);
    for (var calendar : calendars()) {
      for (int i = 0; i < 12; i++) {
        var start = Instant.ofEpochSecond(someInstant(random).getEpochSecond() / 60 * 60);
        int minutes = random.nextInt(12 * 24 * 60);
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
          counted += works(calendar, start.plusSeconds(minute * 60L)) ? 60 : 0;
        }
        assertEquals(
            counted, calendar.workingSecondsBetween(start, start.plusSeconds(minutes * 60L)));
      }
    }
  }

  @Test
  void calendars_are_equal_by_what_they_say() {
    var same = new Calendar(SHANGHAI, EIGHT_HOURS, CHINA.days());
    assertEquals(CHINA, same);
    assertEquals(CHINA.hashCode(), same.hashCode());
    assertNotEquals(CHINA, plain(SHANGHAI, EIGHT_HOURS));
  }

  @Test
  void the_next_opening_may_lie_in_the_next_year() {
    var plain = plain(SHANGHAI, EIGHT_HOURS);
    assertEquals(
        shanghai("2027-01-01T08:30"),
        plain.addWorking(shanghai("2026-12-31T18:00"), Duration.ZERO));
  }

  @Test
  void a_second_that_fractions_make_may_fall_into_the_next_window() {
    assertEquals(
        shanghai("2026-11-23T13:00:00.3"),
        CHINA.addWorking(shanghai("2026-11-23T11:59:59.6"), Duration.ofMillis(700)));
  }

  @Test
  void the_first_and_the_last_year_are_known_and_those_beside_them_are_not() {
    var plain = plain(SHANGHAI, EIGHT_HOURS);
    assertTrue(plain.isWorkingDay(date("1900-01-01")));
    assertTrue(plain.isWorkingDay(date("2999-12-31")));
    assertThrows(DateTimeException.class, () -> plain.isWorkingDay(date("1899-12-29")));
    assertThrows(DateTimeException.class, () -> plain.isWorkingDay(date("3000-01-01")));
  }

  @Test
  void more_than_two_windows_a_day_count_until_the_end_of_the_year() {
    var shifts =
        plain(
            ZoneOffset.UTC,
            WorkingHours.same(
                EnumSet.allOf(DayOfWeek.class),
                List.of(
                    Window.of("01:00", "02:00"),
                    Window.of("05:00", "06:00"),
                    Window.of("09:00", "10:00"))));
    assertEquals(365 * 3 * 3600, seconds(shifts, "2026-01-01T00:00", "2027-01-01T00:00"));
    assertEquals(
        at("2026-12-31T09:30", ZoneOffset.UTC),
        shifts.addWorking(at("2026-12-31T05:30", ZoneOffset.UTC), Duration.ofHours(1)));
  }

  @Test
  void half_a_second_of_the_new_year_counts_where_the_night_is_worked() {
    var nights = plain(SHANGHAI, ALWAYS);
    assertEquals(
        Duration.ofMillis(1500),
        nights.workingTimeBetween(
            shanghai("2026-12-31T23:59:59"), shanghai("2027-01-01T00:00:00.5")));
  }

  private static boolean works(Calendar calendar, Instant at) {
    var local = at.atZone(calendar.zone());
    int minute = local.toLocalTime().toSecondOfDay() / 60;
    return calendar.windows(local.toLocalDate()).stream()
        .anyMatch(w -> w.openingMinute() <= minute && minute < w.closingMinute());
  }

  private static List<Calendar> calendars() {
    var uneven =
        new WorkingHours(
            Map.of(
                DayOfWeek.TUESDAY, List.of(Window.of("00:00", "24:00")),
                DayOfWeek.WEDNESDAY, List.of(Window.of("00:00", "07:15")),
                DayOfWeek.SUNDAY,
                    List.of(Window.of("01:00", "05:00"), Window.of("20:00", "24:00"))),
            List.of());
    return List.of(
        CHINA,
        plain(BERLIN, WorkingHours.same(MONDAY_TO_FRIDAY, List.of(Window.of("09:00", "17:00")))),
        plain(BERLIN, uneven),
        plain(ZoneOffset.UTC, ALWAYS));
  }

  private static Instant someInstant(Random random) {
    long from = Instant.parse("2017-01-02T00:00:00Z").getEpochSecond();
    long to = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
    return Instant.ofEpochSecond(
        from + (long) (random.nextDouble() * (to - from)), random.nextInt(1_000_000) * 1000L);
  }

  private static long seconds(Calendar calendar, String from, String to) {
    return calendar.workingSecondsBetween(at(from, calendar.zone()), at(to, calendar.zone()));
  }
}

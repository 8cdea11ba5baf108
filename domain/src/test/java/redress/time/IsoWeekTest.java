package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.BERLIN;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.shanghai;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-W48",
    "2026-11-29, 2026-W48",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2024-12-30, 2025-W01",
    "2020-12-31, 2020-W53"
  })
  void a_week_belongs_to_the_year_of_its_thursday_I_28(String day, String week) {
    assertEquals(IsoWeek.parse(week), IsoWeek.of(date(day)));
    assertEquals(week, IsoWeek.of(date(day)).toString());
  }

  @Test
  void a_week_begins_and_ends_at_midnight_in_the_zone_of_the_company_I_28() {
    var week = new IsoWeek(2026, 48);
    assertEquals(shanghai("2026-11-23T00:00"), week.start(SHANGHAI));
    assertEquals(shanghai("2026-11-30T00:00"), week.end(SHANGHAI));
    assertEquals(week, IsoWeek.of(week.start(SHANGHAI), SHANGHAI));
    assertEquals(week, IsoWeek.of(week.end(SHANGHAI).minusNanos(1), SHANGHAI));
    assertEquals(week.next(), IsoWeek.of(week.end(SHANGHAI), SHANGHAI));
    assertEquals(week.previous(), IsoWeek.of(Instant.parse("2026-11-22T15:59:59Z"), SHANGHAI));
  }

  @Test
  void the_week_in_which_summer_time_ends_is_an_hour_longer() {
    var week = new IsoWeek(2026, 43);
    assertEquals(
        Duration.ofDays(7).plusHours(1), Duration.between(week.start(BERLIN), week.end(BERLIN)));
  }

  @Test
  void weeks_have_neighbours_days_and_an_order() {
    var last = IsoWeek.parse("2026-W53");
    assertEquals(new IsoWeek(2027, 1), last.next());
    assertEquals(last, last.next().previous());
    assertEquals(date("2027-01-01"), last.day(DayOfWeek.FRIDAY));
    assertTrue(last.compareTo(last.next()) < 0);
    assertTrue(last.compareTo(last.previous()) > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-48",
        "2026-W1",
        "2026-W00",
        "2025-W53",
        "2026-W54",
        "26-W01",
        "２０２６-W48"
      })
  void what_is_no_week_is_refused(String text) {
    assertThrows(DateTimeException.class, () -> IsoWeek.parse(text));
  }

  @Test
  void a_week_has_a_year_of_four_digits() {
    assertEquals("0000-W01", new IsoWeek(0, 1).toString());
    assertEquals(new IsoWeek(9999, 1), IsoWeek.parse("9999-W01"));
    assertThrows(IllegalArgumentException.class, () -> new IsoWeek(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new IsoWeek(10_000, 1));
  }
}

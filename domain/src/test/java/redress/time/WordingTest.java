package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.shanghai;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How instants and lengths of time are written in every explanation. */
class WordingTest {
  @Test
  void an_instant_is_written_alike_in_every_year_with_seconds_only_if_there_are_any() {
    assertEquals("Mon 2026-11-23 09:00 +08:00", written("2026-11-23T09:00"));
    assertEquals("Mon 2026-11-23 09:00:30 +08:00", written("2026-11-23T09:00:30"));
    assertEquals("Mon 2026-11-23 09:00:00.5 +08:00", written("2026-11-23T09:00:00.5"));
    assertEquals("Fri 9999-12-31 09:00 +08:00", written("9999-12-31T09:00"));
    assertEquals("Sat +10000-01-01 09:00 +08:00", written("+10000-01-01T09:00"));
    assertEquals(
        "Mon 2026-11-23 01:00 +00:00",
        Wording.instant(shanghai("2026-11-23T09:00"), ZoneOffset.UTC));
    assertEquals("Sat +10000-01-01", Wording.day(date("+10000-01-01")));
  }

  @Test
  void lengths_name_no_unit_that_is_not_needed() {
    assertEquals("112 min 30 s", Wording.minutes(Duration.ofSeconds(112 * 60 + 30)));
    assertEquals("112 min", Wording.minutes(Duration.ofMinutes(112)));
    assertEquals("30 min", Wording.hours(Duration.ofMinutes(30)));
    assertEquals("48 h 30 min", Wording.hours(Duration.ofMinutes(48 * 60 + 30)));
    assertEquals("1 h 0 min 0.25 s", Wording.hours(Duration.ofHours(1).plusMillis(250)));
  }

  private static String written(String local) {
    return Wording.instant(shanghai(local), SHANGHAI);
  }
}

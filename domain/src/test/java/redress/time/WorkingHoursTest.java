package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.EIGHT_HOURS;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  @Test
  void a_regular_day_of_the_shipped_hours_has_480_minutes_I_13() {
    assertEquals(480, EIGHT_HOURS.dailyMinutes());
  }

  @Test
  void the_commonest_length_is_regular_and_the_longer_of_equals() {
    var eight = List.of(Window.of("09:00", "17:00"));
    var four = List.of(Window.of("09:00", "13:00"));
    assertEquals(
        240,
        new WorkingHours(
                Map.of(DayOfWeek.MONDAY, four, DayOfWeek.TUESDAY, four, DayOfWeek.FRIDAY, eight),
                List.of())
            .dailyMinutes());
    assertEquals(
        480,
        new WorkingHours(Map.of(DayOfWeek.MONDAY, four, DayOfWeek.FRIDAY, eight), List.of())
            .dailyMinutes());
  }

  @Test
  void a_window_may_last_until_midnight() {
    var window = Window.of("18:00", "24:00");
    assertTrue(window.toMidnight());
    assertEquals(360, window.minutes());
    assertEquals("18:00–24:00", window.toString());
    assertEquals(1440, Window.of("00:00", "24:00").minutes());
  }

  @ParameterizedTest
  @CsvSource({"12:00, 12:00", "12:00, 11:00", "12:00:30, 13:00", "12:00, 13:00:00.5"})
  void a_window_that_is_empty_or_not_in_whole_minutes_is_refused(
      LocalTime opens, LocalTime closes) {
    assertThrows(IllegalArgumentException.class, () -> new Window(opens, closes));
  }

  @Test
  void windows_that_overlap_or_are_out_of_order_are_refused() {
    var one = Window.of("08:00", "12:00");
    var other = Window.of("11:59", "13:00");
    for (var day : List.of(List.of(one, other), List.of(other, one))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new WorkingHours(Map.of(DayOfWeek.MONDAY, day), List.of()));
    }
  }

  @Test
  void a_week_without_work_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(Map.of(DayOfWeek.MONDAY, List.of()), List.of()));
  }

  @Test
  void of_equally_common_lengths_the_longer_one_is_regular_wherever_in_the_week_it_stands() {
    var eight = List.of(Window.of("09:00", "17:00"));
    var four = List.of(Window.of("09:00", "13:00"));
    var six = List.of(Window.of("09:00", "15:00"));
    for (var days :
        List.of(
            List.of(four, six, eight),
            List.of(four, eight, six),
            List.of(six, four, eight),
            List.of(six, eight, four),
            List.of(eight, four, six),
            List.of(eight, six, four))) {
      var week =
          Map.of(
              DayOfWeek.MONDAY,
              days.get(0),
              DayOfWeek.TUESDAY,
              days.get(1),
              DayOfWeek.FRIDAY,
              days.get(2));
      assertEquals(480, new WorkingHours(week, List.of()).dailyMinutes(), days::toString);
    }
  }

  @Test
  void windows_may_touch() {
    var day = List.of(Window.of("08:00", "12:00"), Window.of("12:00", "13:00"));
    assertEquals(300, new WorkingHours(Map.of(DayOfWeek.MONDAY, day), List.of()).dailyMinutes());
  }
}

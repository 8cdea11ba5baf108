package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.shanghai;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.rule.RuleId;

class LatenessTest {
  private static final RuleId RULE = new RuleId("I-31");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 0",
    "2026-11-23T10:01, 1",
    "2026-11-24T10:00, 1",
    "2026-11-24T10:01, 2",
    "2026-11-23T09:59, 0",
    "2026-11-23T10:00:00.000001, 1",
    "2026-11-24T10:00:00.000001, 2",
    "2027-11-23T10:00, 365"
  })
  void each_started_24_hours_after_monday_ten_count_one_day_I_31(String submitted, long days) {
    assertEquals(days, Lateness.startedDays(shanghai("2026-11-23T10:00"), shanghai(submitted)));
  }

  @Test
  void days_off_inside_are_counted_and_listed_for_whoever_may_waive_them_I_31() {
    var lateness =
        Lateness.of(shanghai("2026-09-30T16:00"), shanghai("2026-10-03T09:00"), CHINA, RULE);
    assertEquals(3, lateness.startedDays());
    assertEquals(
        List.of(date("2026-10-01"), date("2026-10-02"), date("2026-10-03")),
        lateness.daysOff().stream().map(Day::date).toList());
    assertEquals(new TreeSet<>(), lateness.unknownYears());
    assertEquals("3 days", lateness.steps().getFirst().result());
    assertEquals(4, lateness.steps().size());
  }

  @Test
  void a_date_is_touched_only_by_more_than_its_edge_I_31() {
    assertEquals(
        List.of(),
        Lateness.of(shanghai("2026-09-30T16:00"), shanghai("2026-10-01T00:00"), CHINA, RULE)
            .daysOff());
    assertEquals(
        List.of(),
        Lateness.of(shanghai("2026-10-07T23:59:59"), shanghai("2026-10-10T09:00"), CHINA, RULE)
            .daysOff());
  }

  @Test
  void what_is_in_time_has_no_days_I_31() {
    var lateness =
        Lateness.of(shanghai("2026-10-03T16:00"), shanghai("2026-10-03T16:00"), CHINA, RULE);
    assertEquals(0, lateness.startedDays());
    assertEquals(List.of(), lateness.daysOff());
    assertEquals("0 days", lateness.steps().getLast().result());
  }

  @Test
  void days_off_of_a_year_that_is_not_known_are_missing_and_said_to_be_I_31() {
    var lateness =
        Lateness.of(shanghai("2026-12-31T23:59:59"), shanghai("2027-01-02T09:00"), CHINA, RULE);
    assertEquals(2, lateness.startedDays());
    assertEquals(List.of(), lateness.daysOff());
    assertEquals(new TreeSet<>(List.of(2027)), lateness.unknownYears());
    assertEquals(
        "The days off of 2027 are not known: the calendar CN lacks that year = not listed",
        lateness.steps().getLast().text() + " = " + lateness.steps().getLast().result());
  }

  @Test
  void overlapping_stretches_of_a_plan_count_once_I_32() {
    var stretches =
        List.of(
            overdue("2026-11-12T23:59:59", "2026-11-13T10:00"),
            overdue("2026-11-01T23:59:59", "2026-11-04T12:00"),
            overdue("2026-11-02T23:59:59", "2026-11-03T12:00"),
            overdue("2026-11-04T12:00", "2026-11-05T12:00"),
            overdue("2026-11-20T23:59:59", "2026-11-19T12:00"));
    assertEquals(
        List.of(
            overdue("2026-11-01T23:59:59", "2026-11-05T12:00"),
            overdue("2026-11-12T23:59:59", "2026-11-13T10:00")),
        Lateness.union(stretches));
    assertEquals(5, Lateness.startedDays(stretches));
    var lateness = Lateness.of(stretches, CHINA, new RuleId("I-32"));
    assertEquals(5, lateness.startedDays());
    assertEquals("5 days", lateness.steps().getLast().result());
  }

  private static Overdue overdue(String due, String done) {
    return new Overdue(shanghai(due), shanghai(done));
  }
}

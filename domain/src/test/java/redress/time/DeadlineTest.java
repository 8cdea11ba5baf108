package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.BERLIN;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.EIGHT_HOURS;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.at;
import static redress.time.ExampleCalendars.plain;
import static redress.time.ExampleCalendars.shanghai;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.rule.RuleId;

class DeadlineTest {
  private static final RuleId RULE = new RuleId("I-13");
  private static final Limit HALF_A_DAY = new Limit.Working("0.5");
  private static final Limit FORTY_EIGHT_HOURS = new Limit.Elapsed(Duration.ofHours(48));

  @ParameterizedTest(name = "paused {0} to {1}: due {2}")
  @CsvSource({
    // inside the hours
    "2026-11-23T10:00, 2026-11-23T11:00, 2026-11-23T15:00",
    // over lunch: only half an hour of it is working time
    "2026-11-23T11:30, 2026-11-23T13:00, 2026-11-23T14:30",
    // within lunch
    "2026-11-23T12:05, 2026-11-23T12:55, 2026-11-23T14:00",
    // over night: nothing but the working hours of both days
    "2026-11-23T11:00, 2026-11-24T09:30, 2026-11-24T11:30",
    // over a weekend
    "2026-11-23T09:30, 2026-11-30T09:00, 2026-11-30T13:30",
    // from before the start
    "2026-11-20T09:30, 2026-11-23T09:30, 2026-11-23T14:30",
    // before the start altogether
    "2026-11-20T09:30, 2026-11-23T08:30, 2026-11-23T14:00",
    // begins at the due instant, or later
    "2026-11-23T14:00, 2026-11-25T08:30, 2026-11-23T14:00",
    "2026-11-23T15:00, 2027-11-25T08:30, 2026-11-23T14:00",
    // has no length
    "2026-11-23T10:00, 2026-11-23T10:00, 2026-11-23T14:00"
  })
  void a_working_clock_loses_only_the_working_time_of_a_pause_I_10(
      String from, String to, String due) {
    var answer = due(HALF_A_DAY, "2026-11-23T09:00", pause(from, to));
    assertEquals(shanghai(due), answer.at());
    assertEquals(shanghai("2026-11-23T14:00"), answer.unpaused());
  }

  @Test
  void what_two_pauses_cover_counts_once() {
    var answer =
        due(
            HALF_A_DAY,
            "2026-11-23T09:00",
            pause("2026-11-23T10:30", "2026-11-23T11:30"),
            pause("2026-11-23T10:00", "2026-11-23T11:00"),
            pause("2026-11-23T10:15", "2026-11-23T10:45"));
    assertEquals(shanghai("2026-11-23T15:30"), answer.at());
  }

  @Test
  void a_pause_can_bring_the_end_into_another_pause() {
    var answer =
        due(
            HALF_A_DAY,
            "2026-11-23T09:00",
            pause("2026-11-23T10:00", "2026-11-23T11:00"),
            pause("2026-11-23T14:30", "2026-11-23T15:30"));
    assertEquals(shanghai("2026-11-23T16:00"), answer.at());
  }

  @Test
  void what_is_due_at_closing_time_after_a_pause_stays_there() {
    var answer = due(HALF_A_DAY, "2026-11-23T09:00", pause("2026-11-23T13:00", "2026-11-23T16:30"));
    assertEquals(shanghai("2026-11-23T17:30"), answer.at());
  }

  @Test
  void an_elapsed_clock_loses_the_whole_length_of_a_pause_I_21() {
    var answer =
        due(FORTY_EIGHT_HOURS, "2026-11-23T10:00", pause("2026-11-23T18:00", "2026-11-24T06:00"));
    assertEquals(shanghai("2026-11-25T22:00"), answer.at());
    assertEquals(shanghai("2026-11-25T10:00"), answer.unpaused());
  }

  @Test
  void a_limit_in_calendar_days_ends_with_the_day_to_which_its_pauses_move_it_S4_28() {
    var limit = new Limit.CalendarDays(13);
    assertEquals(
        shanghai("2026-12-08T23:59:59"),
        due(limit, "2026-11-23T15:20", pause("2026-11-25T10:00", "2026-11-27T09:00")).at());
    assertEquals(
        shanghai("2026-12-06T23:59:59"),
        due(limit, "2026-11-23T15:20", pause("2026-12-07T00:00", "2026-12-09T09:00")).at());
  }

  @Test
  void a_limit_in_whole_working_days_loses_the_working_time_of_a_pause() {
    var limit = new Limit.WorkingDaysEnd(3);
    assertEquals(
        shanghai("2026-11-26T23:59:59"),
        due(limit, "2026-11-23T15:20", pause("2026-11-23T18:00", "2026-11-24T08:00")).at());
    assertEquals(
        shanghai("2026-11-27T23:59:59"),
        due(limit, "2026-11-23T15:20", pause("2026-11-24T10:00", "2026-11-24T11:00")).at());
  }

  @Test
  void a_fixed_date_is_not_moved_by_a_pause() {
    var pause = pause("2026-10-31T18:00", "2026-11-24T08:00");
    assertEquals(
        shanghai("2026-11-10T23:59:59"),
        due(new Limit.DayOfMonth(10), "2026-10-31T10:00", pause).at());
    assertEquals(
        shanghai("2026-11-02T23:59:59"),
        due(new Limit.DayOfWeek(java.time.DayOfWeek.MONDAY), "2026-10-31T10:00", pause).at());
  }

  @Test
  void a_working_clock_that_runs_into_2027_is_undetermined_and_says_why() {
    var answer =
        Deadline.of(new Limit.Working("3"), shanghai("2026-12-30T09:00"), List.of(), CHINA, RULE);
    var undetermined = assertInstanceOf(Due.Undetermined.class, answer);
    assertEquals("CN", undetermined.calendar());
    assertEquals(2027, undetermined.year());
    assertEquals(Optional.empty(), answer.instant());
    var last = undetermined.steps().getLast();
    assertTrue(last.text().contains("2027"), last::text);
    assertEquals("undetermined", last.result());
    assertThrows(
        CalendarMissing.class,
        () ->
            Deadline.instant(
                new Limit.Working("3"), shanghai("2026-12-30T09:00"), List.of(), CHINA));
  }

  @Test
  void it_is_the_pause_that_makes_a_deadline_undetermined() {
    var pause = pause("2026-12-30T10:00", "2027-01-05T10:00");
    assertInstanceOf(
        Due.Undetermined.class,
        Deadline.of(HALF_A_DAY, shanghai("2026-12-30T09:00"), List.of(pause), CHINA, RULE));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31T08:30, 1, 2026-12-31T17:30", "2026-12-31T13:00, 0.5, "})
  void the_last_hours_of_the_last_known_year_are_determined(
      String start, String days, String expected) {
    var answer = Deadline.of(new Limit.Working(days), shanghai(start), List.of(), CHINA, RULE);
    assertEquals(
        shanghai(expected == null ? "2026-12-31T17:00" : expected), answer.instant().orElseThrow());
  }

  @Test
  void hours_and_calendar_days_need_no_calendar_S4_28_I_21() {
    assertEquals(shanghai("2027-01-01T10:00"), due(FORTY_EIGHT_HOURS, "2026-12-30T10:00").at());
    assertEquals(
        shanghai("2027-01-12T23:59:59"), due(new Limit.CalendarDays(13), "2026-12-30T10:00").at());
  }

  @Test
  void a_limit_that_was_never_set_is_not_invented_H_3() {
    var answer =
        Deadline.of(
            new Limit.NotSet("the hours are lost in the text"),
            shanghai("2026-11-23T09:00"),
            List.of(),
            CHINA,
            new RuleId("H-3"));
    assertEquals(
        "the hours are lost in the text", assertInstanceOf(Due.NotSet.class, answer).why());
    assertEquals(new RuleId("H-3"), answer.steps().getFirst().rule());
  }

  @Test
  void a_back_signature_has_no_instant_of_its_own_I_19() {
    var answer =
        Deadline.of(
            new Limit.Open(), shanghai("2026-11-23T09:00"), List.of(), CHINA, new RuleId("I-19"));
    assertInstanceOf(Due.Open.class, answer);
    assertEquals(Optional.empty(), answer.instant());
    assertEquals("This duty has no instant of its own", answer.steps().getFirst().text());
    assertEquals("open", answer.steps().getFirst().result());
    assertEquals(
        Optional.empty(),
        Deadline.instant(new Limit.Open(), shanghai("2026-11-23T09:00"), List.of(), CHINA));
  }

  @Test
  void forty_eight_hours_over_the_end_of_summer_time_are_48_hours() {
    var berlin = plain(BERLIN, EIGHT_HOURS);
    var start = at("2026-10-24T10:00", BERLIN);
    assertEquals(
        Optional.of(at("2026-10-26T09:00", BERLIN)),
        Deadline.instant(FORTY_EIGHT_HOURS, start, List.of(), berlin));
    assertEquals(
        Optional.of(at("2026-10-26T23:59:59", BERLIN)),
        Deadline.instant(new Limit.CalendarDays(2), start, List.of(), berlin));
  }

  @Test
  void the_earlier_of_two_deadlines_holds_I_22() {
    var policy = due(FORTY_EIGHT_HOURS, "2026-11-23T10:00");
    var customer = due(new Limit.Elapsed(Duration.ofHours(24)), "2026-11-23T11:00");
    var rule = new RuleId("I-22");
    for (var earlier :
        List.of(
            Due.earlier(policy, customer, SHANGHAI, rule),
            Due.earlier(customer, policy, SHANGHAI, rule))) {
      assertEquals(Optional.of(shanghai("2026-11-24T11:00")), earlier.instant());
      assertEquals(
          shanghai("2026-11-24T11:00"), assertInstanceOf(Due.At.class, earlier).unpaused());
      assertEquals(rule, earlier.steps().getLast().rule());
      assertEquals(policy.steps().size() + customer.steps().size() + 1, earlier.steps().size());
    }
  }

  @Test
  void a_known_deadline_holds_against_one_that_is_open_or_not_set_I_22() {
    var known = due(FORTY_EIGHT_HOURS, "2026-11-23T10:00");
    for (var other : List.of(new Due.Open(List.of()), new Due.NotSet("lost", List.of()))) {
      assertEquals(known.instant(), Due.earlier(known, other, SHANGHAI, RULE).instant());
      assertEquals(known.instant(), Due.earlier(other, known, SHANGHAI, RULE).instant());
    }
  }

  @Test
  void against_an_undetermined_deadline_only_an_instant_before_the_missing_year_holds_I_22() {
    var undetermined = new Due.Undetermined("CN", 2027, List.of());
    var before = due(FORTY_EIGHT_HOURS, "2026-12-29T23:59:59");
    assertEquals(before.instant(), Due.earlier(undetermined, before, SHANGHAI, RULE).instant());
    var within = due(FORTY_EIGHT_HOURS, "2026-12-30T00:00");
    assertInstanceOf(Due.Undetermined.class, Due.earlier(within, undetermined, SHANGHAI, RULE));
  }

  @Test
  void of_two_unknown_deadlines_the_one_that_says_more_is_kept_I_22() {
    var undetermined = new Due.Undetermined("CN", 2027, List.of());
    var later = new Due.Undetermined("CN", 2028, List.of());
    var notSet = new Due.NotSet("lost", List.of());
    var open = new Due.Open(List.of());
    assertEquals(undetermined, Due.earlier(later, undetermined, SHANGHAI, RULE));
    assertEquals(undetermined, Due.earlier(undetermined, later, SHANGHAI, RULE));
    assertEquals(undetermined, Due.earlier(notSet, undetermined, SHANGHAI, RULE));
    assertEquals(undetermined, Due.earlier(undetermined, open, SHANGHAI, RULE));
    assertEquals(notSet, Due.earlier(open, notSet, SHANGHAI, RULE));
    assertEquals(notSet, Due.earlier(notSet, open, SHANGHAI, RULE));
    assertEquals(open, Due.earlier(open, open, SHANGHAI, RULE));
  }

  @Test
  void late_is_strictly_after_the_deadline() {
    var due = due(HALF_A_DAY, "2026-11-23T09:00");
    assertFalse(due.isLate(shanghai("2026-11-23T14:00")));
    assertTrue(due.isLate(shanghai("2026-11-23T14:00:00.000001")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3661"})
  void a_limit_of_nothing_or_of_more_than_ten_years_is_refused(String days) {
    assertThrows(IllegalArgumentException.class, () -> new Limit.Working(days));
    int whole = Integer.parseInt(days);
    assertThrows(IllegalArgumentException.class, () -> new Limit.CalendarDays(whole));
    assertThrows(IllegalArgumentException.class, () -> new Limit.WorkingDaysEnd(whole));
    assertThrows(IllegalArgumentException.class, () -> new Limit.Elapsed(Duration.ofDays(whole)));
    assertThrows(
        IllegalArgumentException.class, () -> new Limit.WorkingTime(Duration.ofDays(whole)));
    if (whole < 1) {
      assertThrows(IllegalArgumentException.class, () -> new Limit.DayOfMonth(whole));
    }
  }

  @Test
  void a_fraction_of_a_working_day_is_rounded_up_to_the_second() {
    assertEquals(
        Duration.ofSeconds(9504), new Limit.Working(new BigDecimal("0.33")).time(EIGHT_HOURS));
    assertEquals(Duration.ofSeconds(1), new Limit.Working("0.00000001").time(EIGHT_HOURS));
  }

  @Test
  void a_pause_does_not_end_before_it_begins_and_has_a_reason() {
    assertThrows(
        IllegalArgumentException.class, () -> pause("2026-11-23T10:00", "2026-11-23T09:00"));
    var now = Instant.EPOCH;
    assertThrows(IllegalArgumentException.class, () -> new Pause(now, now, " "));
  }

  @Test
  void the_time_outside_the_pauses_is_the_limit_whatever_the_pauses_are() {
    var random = new Random(10);
    var limit = Duration.ofHours(20);
    for (int i = 0; i < 2000; i++) {
      var start = shanghai("2026-09-01T00:00").plusSeconds(random.nextInt(3_000_000));
      var pauses = new ArrayList<Pause>();
      for (int n = random.nextInt(5); n > 0; n--) {
        var from = start.plusSeconds(random.nextInt(800_000) - 100_000);
        pauses.add(new Pause(from, from.plusSeconds(random.nextInt(200_000)), "CUSTOMER_DATA"));
      }
      var due = (Due.At) Deadline.of(new Limit.WorkingTime(limit), start, pauses, CHINA, RULE);
      var running = CHINA.workingTimeBetween(start, due.at());
      for (var pause : Pace.merged(pauses, start)) {
        var to = pause.to().isBefore(due.at()) ? pause.to() : due.at();
        running = running.minus(CHINA.workingTimeBetween(pause.from(), to));
      }
      assertEquals(limit, running);
      assertFalse(due.at().isBefore(due.unpaused()));
    }
  }

  @Test
  void the_last_day_is_known_of_a_limit_in_days_alone() {
    var day = ExampleCalendars.date("2026-11-23");
    assertEquals(
        ExampleCalendars.date("2026-11-25"),
        Deadline.lastDay(new Limit.CalendarDays(2), day, CHINA));
    for (var other :
        List.of(HALF_A_DAY, FORTY_EIGHT_HOURS, new Limit.Open(), new Limit.NotSet("lost"))) {
      assertThrows(IllegalArgumentException.class, () -> Deadline.lastDay(other, day, CHINA));
    }
  }

  private static Due.At due(Limit limit, String start, Pause... pauses) {
    var due = Deadline.of(limit, shanghai(start), List.of(pauses), CHINA, RULE);
    return assertInstanceOf(Due.At.class, due);
  }

  private static Pause pause(String from, String to) {
    return new Pause(shanghai(from), shanghai(to), "CUSTOMER_DATA");
  }
}

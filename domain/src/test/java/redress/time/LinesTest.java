package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.SHANGHAI;
import static redress.time.ExampleCalendars.shanghai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;
import redress.rule.Step;

/** Explanations are written when they are read, and are the same as if they had been before. */
class LinesTest {
  private static final RuleId RULE = new RuleId("I-13");
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ENGLISH);

  @Test
  void nothing_is_written_before_somebody_reads_and_nothing_twice() {
    var written = new ArrayList<String>();
    var lines =
        new Lines(
            () -> {
              written.add("written");
              return List.of(new Step(RULE, "text", "result"));
            });
    var due = new Due.At(Instant.EPOCH, Instant.EPOCH, lines);
    assertEquals(List.of(), written);
    assertEquals("text", due.steps().getFirst().text());
    assertEquals(1, due.steps().size());
    assertEquals(List.of("written"), written);
  }

  @Test
  void nobody_changes_the_lines_of_a_deadline() {
    var pauses = new ArrayList<Pause>();
    var due =
        Deadline.of(new Limit.Working("3"), shanghai("2026-11-23T09:00"), pauses, CHINA, RULE);
    pauses.add(new Pause(shanghai("2026-11-23T10:00"), shanghai("2026-11-23T11:00"), "LATE"));
    assertTrue(due.steps().stream().noneMatch(step -> step.text().contains("LATE")));
    assertThrows(UnsupportedOperationException.class, () -> due.steps().clear());
  }

  @Test
  void the_lines_of_two_deadlines_stand_before_the_one_that_decides() {
    var one =
        Deadline.of(new Limit.Working("1"), shanghai("2026-11-23T09:00"), List.of(), CHINA, RULE);
    var two =
        Deadline.of(new Limit.Working("2"), shanghai("2026-11-23T09:00"), List.of(), CHINA, RULE);
    var both = Due.earlier(one, two, SHANGHAI, RULE);
    var steps = new ArrayList<>(one.steps());
    steps.addAll(two.steps());
    assertEquals(steps, both.steps().subList(0, steps.size()));
    assertEquals(steps.size() + 1, both.steps().size());
    assertEquals(one.instant(), both.instant());
  }

  @Test
  void instants_are_written_as_a_formatter_writes_them() {
    var random = new Random(1);
    var zones =
        List.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "UTC");
    for (int i = 0; i < 10_000; i++) {
      var zone = ZoneId.of(zones.get(i % zones.size()));
      var at = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 20_000_000_000L) / 60 * 60);
      if (at.atZone(zone).getSecond() == 0) {
        assertEquals(EXACT.format(at.atZone(zone)), Wording.instant(at, zone));
      }
    }
  }

  @Test
  void what_is_far_away_or_has_an_odd_offset_is_written_too() {
    assertEquals("Sat 0999-06-01", Wording.day(LocalDate.of(999, 6, 1)));
    var odd = ZoneOffset.ofHoursMinutesSeconds(8, 5, 43);
    assertEquals("Thu 1970-01-01 08:06 +08:05", Wording.instant(Instant.ofEpochSecond(17), odd));
  }
}

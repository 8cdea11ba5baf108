package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.EIGHT_HOURS;
import static redress.time.ExampleCalendars.at;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.rule.RuleId;

/**
 * A table of due dates that was made without this program, by walking from minute to minute: over
 * Spring Festival with its make-up days, February 29, the ends of years and both changes of the
 * clocks; the same wherever the machine thinks it is (check R21).
 */
class DueDatesTest {
  private final TimeZone usual = TimeZone.getDefault();

  @AfterEach
  void home() {
    TimeZone.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"})
  void due_dates_are_those_of_the_table_wherever_the_machine_is_R21(String machine)
      throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone(machine));
    var rows = rows();
    assertTrue(rows.size() >= 40, "only " + rows.size());
    for (var row : rows) {
      var cells = row.split(", ", 7);
      var zone = ZoneId.of(cells[1]);
      var calendar =
          cells[0].equals("-")
              ? ExampleCalendars.plain(zone, EIGHT_HOURS)
              : new Calendar(
                  zone,
                  EIGHT_HOURS,
                  DayTable.read(ExampleCalendars.tree(ShippedTables.text(cells[0]))));
      var due =
          Deadline.of(
              limit(cells[2], cells[3]),
              at(cells[4], zone),
              List.of(),
              calendar,
              new RuleId("X-1"));
      assertEquals(Instant.parse(cells[5]), due.instant().orElseThrow(), row);
    }
  }

  private static Limit limit(String kind, String many) {
    return switch (kind) {
      case "WORKING_DAYS" -> new Limit.Working(many);
      case "HOURS" -> new Limit.Elapsed(Duration.ofHours(Long.parseLong(many)));
      case "CALENDAR_DAYS" -> new Limit.CalendarDays(Integer.parseInt(many));
      case "WORKING_DAYS_END" -> new Limit.WorkingDaysEnd(Integer.parseInt(many));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = DueDatesTest.class.getResourceAsStream("due-dates.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}

package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.at;
import static redress.time.ExampleCalendars.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases with known results, from a folder of shared data that need not be there. */
class WorkingTimeCasesTest {
  private static final Path CASES =
      Path.of("..", "..", "shared", "data", "working-time-cases.json");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @TestFactory
  Stream<DynamicTest> every_shared_case_gives_its_known_result() throws IOException {
    assumeTrue(
        Files.exists(CASES), "skipped: the shared data with the working time cases is absent");
    var cases = (List<?>) ExampleCalendars.tree(Files.readString(CASES));
    return cases.stream()
        .map(item -> (Map<?, ?>) item)
        .map(item -> DynamicTest.dynamicTest(name(item), () -> check(item)));
  }

  private static String name(Map<?, ?> item) {
    return "%s: %s, from %s"
        .formatted(
            item.get("op"),
            item.get("name"),
            item.containsKey("start") ? item.get("start") : item.get("startExclusive"));
  }

  private static void check(Map<?, ?> item) {
    switch (text(item, "op")) {
      case "addWorkingSeconds" -> {
        var calendar = calendar((Map<?, ?>) item.get("calendar"));
        var start = at(text(item, "start"), ZoneId.of(text(item, "startZone")));
        var due = calendar.addWorking(start, Duration.ofSeconds(number(item, "seconds")));
        assertEquals(text(item, "expected"), LOCAL.format(due.atZone(calendar.zone())));
      }
      case "workingSecondsBetween" -> {
        var calendar = calendar((Map<?, ?>) item.get("calendar"));
        var zone = ZoneId.of(text(item, "zone"));
        assertEquals(
            number(item, "expected"),
            calendar.workingSecondsBetween(
                at(text(item, "start"), zone), at(text(item, "end"), zone)));
      }
      case "addWorkdays" ->
          assertEquals(
              date(text(item, "expected")),
              CHINA.addWorkingDays(date(text(item, "start")), (int) number(item, "n")));
      case "countWorkdays" ->
          assertEquals(
              number(item, "expected"),
              CHINA.countWorkingDays(
                  date(text(item, "startExclusive")), date(text(item, "endInclusive"))));
      default -> fail("unknown operation " + item.get("op"));
    }
  }

  private static Calendar calendar(Map<?, ?> item) {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    var hours = (Map<?, ?>) item.get("hours");
    for (var day : DayOfWeek.values()) {
      if (hours.get(day.name().substring(0, 3).toLowerCase()) instanceof List<?> windows) {
        week.put(
            day,
            windows.stream()
                .map(window -> (List<?>) window)
                .map(window -> Window.of((String) window.get(0), (String) window.get(1)))
                .toList());
      }
    }
    var off = new HashMap<LocalDate, Day>();
    if (item.get("holidays") instanceof List<?> holidays) {
      holidays.stream()
          .map(holiday -> date((String) holiday))
          .forEach(date -> off.put(date, new Day(date, true, "holiday")));
    }
    return new Calendar(
        ZoneId.of(text(item, "tz")),
        new WorkingHours(week, List.of()),
        new DayTable("", off, new TreeSet<>()));
  }

  private static String text(Map<?, ?> item, String name) {
    return (String) item.get(name);
  }

  private static long number(Map<?, ?> item, String name) {
    return ((java.math.BigDecimal) item.get(name)).longValueExact();
  }
}

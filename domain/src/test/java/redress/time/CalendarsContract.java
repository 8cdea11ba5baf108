package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.testing.Json;

/** What every collection of calendars does. */
public abstract class CalendarsContract {
  protected abstract Calendars calendars();

  @Test
  void a_saved_table_is_found_unchanged() {
    var china = DayTable.read(Json.tree(ShippedTables.text("CN")));
    calendars().save(china);
    assertEquals(Optional.of(china), calendars().find("CN"));
    assertEquals(Optional.of(china), calendars().find("CN"));
    assertEquals(Optional.empty(), calendars().find("DE"));
  }

  @Test
  void a_table_is_replaced_by_one_of_its_name() {
    calendars().save(table(2026));
    assertEquals(Optional.of(table(2026)), calendars().find("XX"));
    calendars().save(table(2027));
    assertEquals(Optional.of(table(2027)), calendars().find("XX"));
  }

  @Test
  void years_that_are_added_at_the_same_time_are_all_known() throws Exception {
    var years = IntStream.rangeClosed(2026, 2041).boxed().toList();
    var together = new CountDownLatch(years.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var added :
          threads.invokeAll(
              years.stream()
                  .<Callable<DayTable>>map(
                      year ->
                          () -> {
                            together.countDown();
                            together.await();
                            return calendars().add(table(year));
                          })
                  .toList())) {
        assertFalse(added.get().years().isEmpty());
      }
    }
    var known = calendars().find("XX").orElseThrow();
    assertEquals(new TreeSet<>(years), known.years());
    assertEquals(years.size(), known.listed().size());
  }

  private static DayTable table(int year) {
    var date = LocalDate.of(year, 1, 1);
    return new DayTable("XX", Map.of(date, new Day(date, true, "元旦")), new TreeSet<>(Set.of(year)));
  }
}

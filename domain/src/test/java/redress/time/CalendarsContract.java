package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private static DayTable table(int year) {
    var date = LocalDate.of(year, 1, 1);
    return new DayTable("XX", Map.of(date, new Day(date, true, "元旦")), new TreeSet<>(Set.of(year)));
  }
}

package redress.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;
import redress.time.Calendar;
import redress.time.CalendarMissing;
import redress.time.DayTable;
import redress.time.InMemoryCalendars;

/** The calendars that are kept, and for how long. */
class WorkdaysTest {
  /** How many are kept. */
  private static final int MOST = 256;

  private final ExampleCompany example = ExampleCompany.inMemory();
  private final InMemoryCalendars calendars = new InMemoryCalendars();
  private final Workdays workdays = new Workdays(example.ports().companies(), calendars);
  private final Procedure procedure =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer")));

  @Test
  void a_calendar_is_kept_while_its_table_is_the_same() {
    calendars.save(table(2026));
    var first = at(0);
    assertSame(first, at(0));
    assertNotSame(first, at(1));
    assertSame(first, at(0));
    calendars.save(table(2027));
    assertNotSame(first, at(0));
    assertEquals(table(2027), at(0).days());
  }

  @Test
  void no_more_than_so_many_are_kept() {
    calendars.save(table(2026));
    var first = at(0);
    for (int minutes = 1; minutes <= MOST; minutes++) {
      at(minutes);
    }
    assertNotSame(first, at(0));
  }

  @Test
  void as_many_as_that_are_kept() {
    calendars.save(table(2026));
    var first = at(0);
    for (int minutes = 1; minutes < MOST; minutes++) {
      at(minutes);
    }
    assertSame(first, at(0));
  }

  @Test
  void a_calendar_that_nobody_has_loaded_knows_no_year() {
    assertThrows(CalendarMissing.class, () -> at(0).addWorking(Instant.EPOCH, Duration.ZERO));
  }

  @Test
  void a_company_that_is_not_there_is_not_found() {
    assertThrows(Unknown.class, () -> workdays.company(new CompanyId("nowhere")));
    assertEquals(
        example.id(), example.ports().transactions().run(example.id(), () -> found().id()));
  }

  private Company found() {
    return workdays.company(example.id());
  }

  /** The calendar of a company so many minutes east. */
  private Calendar at(int minutes) {
    var zone = ZoneOffset.ofTotalSeconds(60 * minutes);
    var company = new Company(example.id(), "East", zone, Currency.getInstance("CNY"));
    return workdays.calendar(company, procedure);
  }

  private DayTable table(int year) {
    var name = procedure.time().calendar();
    return new DayTable(name, Map.of(), new TreeSet<>(List.of(2026, year)));
  }
}

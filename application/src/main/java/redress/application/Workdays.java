package redress.application;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import redress.organization.Companies;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.procedure.Procedure;
import redress.time.Calendar;
import redress.time.Calendars;
import redress.time.DayTable;
import redress.time.WorkingHours;

/**
 * The working calendar of a company: its zone, its procedure's hours, the table of its holidays.
 */
public final class Workdays {
  private static final int MOST_KEPT = 256;

  private record Key(ZoneId zone, WorkingHours hours, String days) {}

  private record Kept(DayTable days, Calendar calendar) {}

  private final Companies companies;
  private final Calendars calendars;

  /**
   * A calendar is kept for as long as its very table is found; comparing tables would cost more.
   */
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  public Workdays(Companies companies, Calendars calendars) {
    this.companies = companies;
    this.calendars = calendars;
  }

  public Company company(CompanyId id) {
    return companies.find(id).orElseThrow(() -> new Unknown("company"));
  }

  public Calendar calendar(Company company, Procedure procedure) {
    var name = procedure.time().calendar();
    var days =
        calendars
            .find(name)
            .orElseGet(() -> new DayTable(name, Map.of(), new TreeSet<>(List.of())));
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    var key = new Key(company.zone(), procedure.time().hours(), name);
    var before = kept.get(key);
    if (before != null && before.days() == days) {
      return before.calendar();
    }
    var calendar = new Calendar(key.zone(), key.hours(), days);
    kept.put(key, new Kept(days, calendar));
    return calendar;
  }
}

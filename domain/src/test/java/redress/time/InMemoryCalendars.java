package redress.time;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of holidays, in memory. They belong to no company, so no transaction owns them. */
public final class InMemoryCalendars implements Calendars {
  private final Map<String, DayTable> tables = new ConcurrentHashMap<>();

  @Override
  public Optional<DayTable> find(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  @Override
  public DayTable add(DayTable more) {
    return tables.merge(more.name(), more, DayTable::plus);
  }

  @Override
  public void save(DayTable table) {
    tables.put(table.name(), table);
  }
}

package redress.time;

import java.util.Optional;

/** The tables of holidays and make-up working days, shared by all companies of an installation. */
public interface Calendars {
  Optional<DayTable> find(String name);

  /** Stores a table, or replaces the one of that name. */
  void save(DayTable table);
}

package redress.time;

import java.util.Optional;

/** The tables of holidays and make-up working days, shared by all companies of an installation. */
public interface Calendars {
  Optional<DayTable> find(String name);

  /**
   * Adds the years of a table to what is known under its name. Whoever adds others at the same time
   * comes before or after it.
   *
   * @return everything that is known now
   */
  DayTable add(DayTable more);

  /** Stores a table, or replaces the one of that name. */
  void save(DayTable table);
}

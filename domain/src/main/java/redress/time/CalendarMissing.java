package redress.time;

/**
 * Working time was asked for in a year whose days off nobody has published or loaded yet. It is
 * never guessed: what needs it is undetermined until the year is loaded.
 */
public final class CalendarMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final int year;

  public CalendarMissing(String name, int year) {
    super("the calendar %s has no year %d".formatted(name, year), null, false, false);
    this.name = name;
    this.year = year;
  }

  /** The name of the table that lacks the year. */
  public String name() {
    return name;
  }

  public int year() {
    return year;
  }
}

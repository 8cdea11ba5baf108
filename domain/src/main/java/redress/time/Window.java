package redress.time;

import java.time.LocalTime;

/**
 * One unbroken stretch of working time on a day's clock, such as 08:30 to 12:00.
 *
 * <p>The opening minute belongs to it, the closing minute does not; but what is due exactly at
 * closing time is due then, not at the next opening.
 *
 * @param opens a whole minute
 * @param closes a whole minute after {@code opens}; 00:00 means 24:00, the end of the same day
 */
public record Window(LocalTime opens, LocalTime closes) {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  public Window {
    if (opens.getSecond() != 0
        || opens.getNano() != 0
        || closes.getSecond() != 0
        || closes.getNano() != 0) {
      throw new IllegalArgumentException(
          "working hours open and close at whole minutes, not %s to %s".formatted(opens, closes));
    }
    if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
      throw new IllegalArgumentException(
          "working hours close after they open, not %s to %s".formatted(opens, closes));
    }
  }

  /** Reads {@code "08:30", "12:00"}; {@code 24:00} is the end of the day. */
  public static Window of(String opens, String closes) {
    return new Window(
        LocalTime.parse(opens),
        closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
  }

  /** Whether it lasts until the end of the day, 24:00. */
  public boolean toMidnight() {
    return closes.equals(LocalTime.MIDNIGHT);
  }

  /** Its length on a day on which the clocks do not change. */
  public int minutes() {
    return closingMinute() - openingMinute();
  }

  int openingMinute() {
    return opens.toSecondOfDay() / 60;
  }

  int closingMinute() {
    return toMidnight() ? MINUTES_OF_A_DAY : closes.toSecondOfDay() / 60;
  }

  @Override
  public String toString() {
    return opens + "–" + (toMidnight() ? "24:00" : closes);
  }
}

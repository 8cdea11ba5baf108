package redress.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is said to have happened has happened: nobody states a fact of a day to come. */
public final class Future {
  /** Where every day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private Future() {}

  /**
   * The finding if a day has begun nowhere on earth yet; a day that is not known is none.
   *
   * @param pointer where the date stands
   */
  public static Optional<Finding> finding(
      String pointer, LocalDate date, Instant now, RuleId rule) {
    return date != null && date.isAfter(now.atOffset(EASTERNMOST).toLocalDate())
        ? Optional.of(
            new Finding(
                pointer,
                "IN_THE_FUTURE",
                rule,
                "%s is in the future: it is %s now".formatted(date, now)))
        : Optional.empty();
  }
}

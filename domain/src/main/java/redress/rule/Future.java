package redress.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

  /**
   * The instant itself, if it has come.
   *
   * @param pointer where it stands
   * @throws Refusal {@code IN_THE_FUTURE}
   */
  public static Instant past(String pointer, Instant at, Instant now, RuleId rule) {
    if (at.isAfter(now)) {
      throw Refusal.content(
          "IN_THE_FUTURE",
          rule,
          "%s is in the future: it is %s now".formatted(at, now),
          List.of(
              new Finding(pointer, "IN_THE_FUTURE", rule, "%s has not come yet".formatted(at))));
    }
    return at;
  }
}

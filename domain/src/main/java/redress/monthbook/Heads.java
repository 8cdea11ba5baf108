package redress.monthbook;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.investigation.Ratio;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;

/** The heads of departments who confirm a month book before it is frozen (S4-22). */
public final class Heads {
  private Heads() {}

  /** The departments whose heads confirm it: those that always do, and those that it is about. */
  public static Set<Department> of(MonthBook book, MonthBookRules rules) {
    var all = new LinkedHashSet<>(rules.participants());
    if (rules.related()) {
      book.rows().stream()
          .filter(row -> row.verdict() != null)
          .flatMap(row -> row.verdict().ratios().stream())
          .map(Ratio::department)
          .sorted((one, other) -> one.code().compareTo(other.code()))
          .forEach(all::add);
    }
    return all;
  }

  /** Those of them who have not signed yet. */
  public static List<Department> missing(MonthBook book, MonthBookRules rules) {
    var signed = book.course().confirmed().stream().map(Course.Signature::department).toList();
    return of(book, rules).stream().filter(it -> !signed.contains(it)).toList();
  }

  /**
   * Whether that person may sign now.
   *
   * @param seats for which departments that person may, beside those that have signed already
   */
  public static Optional<Refusal> maySign(
      MonthBook book, Person by, List<Seat> seats, MonthBookRules rules) {
    var frozen = book.mayChange(rules);
    if (frozen.isPresent()) {
      return frozen;
    }
    var heads = of(book, rules);
    if (seats.isEmpty()) {
      return Optional.of(
          Refusal.anotherPerson(
              "NOT_A_NAMED_HEAD",
              rules.rule(),
              "the heads of %s confirm the month; %s is %s of %s"
                  .formatted(heads, by.user(), by.position(), by.department())));
    }
    var open = unconfirmed(book, rules);
    if (open.isPresent()) {
      return open;
    }
    return next(book, seats, rules).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_SIGNED",
                rules.rule(),
                "%s has signed the book of %s"
                    .formatted(seats.getFirst().department(), book.month())));
  }

  /** The seat of a head, if the month is confirmed by the head of that person's department. */
  public static Optional<Seat> own(MonthBook book, Person by, MonthBookRules rules) {
    return rules.head(by) && of(book, rules).contains(by.department())
        ? Optional.of(Seat.own(by.department()))
        : Optional.empty();
  }

  private static Optional<Seat> next(MonthBook book, List<Seat> seats, MonthBookRules rules) {
    var missing = missing(book, rules);
    return seats.stream().filter(it -> missing.contains(it.department())).findFirst();
  }

  /** Signs for the first of these departments that has not signed. */
  public static Changed<MonthBook> sign(
      MonthBook book, Person by, List<Seat> seats, Instant at, MonthBookRules rules) {
    maySign(book, by, seats, rules).ifPresent(MonthBook::refuse);
    var seat = next(book, seats, rules).orElseThrow();
    var signature =
        new Course.Signature(
            seat.department(), new Mark(at, by.user()), seat.instead(), seat.vacant());
    return book.signed(signature, rules);
  }

  /** What has to happen before that book is frozen, so that the next one is compiled. */
  public static String waitsFor(MonthBook book, MonthBookRules rules) {
    var open = unconfirmed(book, rules);
    if (open.isPresent()) {
      return open.get().getMessage();
    }
    var missing = missing(book, rules);
    if (missing.isEmpty()) {
      return "it can be frozen";
    }
    var standIn =
        rules.standIn().map(it -> "; where there is no head, the %s".formatted(it)).orElse("");
    return "the heads of %s sign it, or whom they have lent their authority%s"
        .formatted(missing, standIn);
  }

  /** Whether everything is there with which it is frozen. */
  public static Optional<Refusal> mayFreeze(MonthBook book, MonthBookRules rules) {
    return book.mayChange(rules)
        .or(() -> unconfirmed(book, rules))
        .or(
            () -> {
              var missing = missing(book, rules);
              return missing.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      Refusal.later(
                          "SIGNATURES_MISSING",
                          rules.rule(),
                          "the heads of %s have not signed".formatted(missing)));
            });
  }

  private static Optional<Refusal> unconfirmed(MonthBook book, MonthBookRules rules) {
    var open =
        book.rows().stream()
            .filter(row -> row.verdict() == null)
            .map(
                row ->
                    new Finding(
                        "/rows/" + row.complaint(),
                        "ROW_UNCONFIRMED",
                        rules.rule(),
                        "it is not confirmed who answers for " + row.about().number()))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ROWS_UNCONFIRMED",
                rules.rule(),
                "%d lines are confirmed before the heads sign".formatted(open.size()),
                open));
  }
}

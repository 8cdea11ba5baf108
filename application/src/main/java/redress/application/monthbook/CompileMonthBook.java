package redress.application.monthbook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.monthbook.ClosedCase;
import redress.monthbook.Heads;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.MonthBooks;
import redress.monthbook.Row;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Compiles the book of a month that is over (S4-22). */
public final class CompileMonthBook {
  private static final int MOST = 5_000;
  private static final String AGAIN = "the case was opened and closed once more";

  private final CompanyDesk desk;
  private final MonthBooks books;
  private final Seating seating;
  private final int most;

  CompileMonthBook(CompanyDesk desk, MonthBooks books, Seating seating) {
    this(desk, books, seating, MOST);
  }

  /**
   * @param most how many cases one book can hold
   */
  CompileMonthBook(CompanyDesk desk, MonthBooks books, Seating seating, int most) {
    this.desk = desk;
    this.books = books;
    this.seating = seating;
    this.most = most;
  }

  public record Command(Person by, YearMonth month) {}

  /**
   * The book. What is owed for it since the end of the month is owed still until it is frozen;
   * where nobody has noticed that end yet, it is noticed now.
   *
   * @throws Refusal {@code MONTH_NOT_OVER}, {@code MONTH_BEFORE_COMPANY}, {@code ALREADY_COMPILED},
   *     {@code EARLIER_MONTH_OPEN} or {@code MONTH_TOO_LARGE}
   */
  public MonthBookFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var inForce = work.effective();
          var rules = inForce.procedure().sections().of(MonthBookRules.class);
          work.require(Duty.COMPILE_MONTH_BOOK, inForce.procedure(), null);
          var key = new MonthBook.Key(work.company().id(), command.month());
          over(work, key, rules);
          books.lock(work.company().id());
          free(work, key, rules);
          EndMonth.owe(work, key);
          var compiled =
              MonthBook.compile(
                  key, inForce.edition(), rows(work, key, rules), work.mark(), rules.rule());
          var book = work.tell(key.subject(), compiled);
          books.save(book);
          return MonthBookFile.of(book, work, seating);
        });
  }

  private static void over(CompanyWork work, MonthBook.Key key, MonthBookRules rules) {
    var end = key.end(work.company().zone());
    if (end.isAfter(work.now())) {
      throw Refusal.later(
          "MONTH_NOT_OVER",
          rules.rule(),
          "the book of %s is compiled when the month is over, from %s on"
              .formatted(key.month(), end));
    }
    if (work.effective(end.minus(1, ChronoUnit.MICROS)).isEmpty()) {
      throw Refusal.content(
          "MONTH_BEFORE_COMPANY",
          rules.rule(),
          "%s was over before the company had a procedure".formatted(key.month()));
    }
  }

  private void free(CompanyWork work, MonthBook.Key key, MonthBookRules rules) {
    books
        .find(key)
        .ifPresent(
            book -> {
              throw Refusal.later(
                  "ALREADY_COMPILED",
                  rules.rule(),
                  "the book of %s was compiled at %s"
                      .formatted(key.month(), book.course().compiled().at()));
            });
    books
        .open(key.company())
        .ifPresent(
            book -> {
              var own = work.procedure(book.edition()).sections().of(MonthBookRules.class);
              throw Refusal.later(
                  "EARLIER_MONTH_OPEN",
                  rules.rule(),
                  "the book of %s is frozen first: %s"
                      .formatted(book.month(), Heads.waitsFor(book, own)));
            });
  }

  private List<Row> rows(CompanyWork work, MonthBook.Key key, MonthBookRules rules) {
    var zone = work.company().zone();
    var closed = books.closed(key.company(), key.start(zone), key.end(zone), most + 1);
    if (closed.size() > most) {
      throw Refusal.later(
          "MONTH_TOO_LARGE",
          rules.rule(),
          "more than %d cases were closed in %s".formatted(most, key.month()));
    }
    var before = before(key, closed);
    var rows = new ArrayList<Row>();
    for (var about : closed) {
      rows.add(
          about
              .standing()
              .filter(before::containsKey)
              .findFirst()
              .map(it -> new Row(about, adjusting(before.get(it), it, about), null))
              .orElseGet(() -> new Row(about, null, null)));
    }
    for (var frozen : books.untold(key.company())) {
      if (frozen.month().isBefore(key.month())) {
        rows.addAll(frozen.untold());
        books.save(frozen.told(key.month()));
      }
    }
    return rows;
  }

  /** A case and the one in whose place it stands are counted once (S4-21). */
  private static Row.Adjusts adjusting(MonthBook earlier, UUID standing, ClosedCase about) {
    var line = earlier.row(standing).orElseThrow();
    return new Row.Adjusts(
        earlier.month(),
        line.verdict(),
        standing.equals(about.complaint())
            ? AGAIN
            : "it stands in the place of %s".formatted(line.about().number()));
  }

  /** The books in which cases stand already, or those in whose place they stand, by case. */
  private Map<UUID, MonthBook> before(MonthBook.Key key, List<ClosedCase> closed) {
    var cases = closed.stream().flatMap(ClosedCase::standing).collect(Collectors.toSet());
    var months = books.standing(key.company(), cases);
    var found = new HashMap<YearMonth, MonthBook>();
    months.values().stream()
        .distinct()
        .forEach(
            month ->
                found.put(
                    month, books.find(new MonthBook.Key(key.company(), month)).orElseThrow()));
    var all = new HashMap<UUID, MonthBook>();
    months.forEach((complaint, month) -> all.put(complaint, found.get(month)));
    return all;
  }
}

package redress.monthbook;

import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import redress.complaint.Track.Mark;
import redress.investigation.Ratio;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/** Month books with something in every place. */
public final class ExampleBook {
  public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  public static final MonthBook.Key KEY = new MonthBook.Key(ACME, NOVEMBER);
  public static final Mark MARK = new Mark(MONDAY, "clerk");
  public static final Department WORKS = new Department("MANUFACTURING");
  public static final MonthBookRules RULES =
      new MonthBookRules(
          List.of(QUALITY), Set.of(new Position("DEPARTMENT_HEAD")), true, new RuleId("S4-22"));

  private ExampleBook() {}

  /** Of two cases, of which the second adjusts what October said. */
  public static MonthBook compiled() {
    return MonthBook.compile(KEY, EDITION, List.of(row(1), adjusting(2, null)), MARK, RULES.rule())
        .value();
  }

  /** Frozen, and one of its lines has changed since. */
  public static MonthBook corrected() {
    return signed(compiled())
        .freeze(MARK, Snapshot.hash("text"), RULES)
        .value()
        .correct(uuid(1), verdict("70", "30"), "found later", null, RULES)
        .value();
  }

  /**
   * The same lines in the book of that month, frozen with what it says.
   *
   * @param previous what was frozen before it, or {@code null}
   */
  public static MonthBook frozen(YearMonth month, Snapshot.Previous previous) {
    var november = compiled();
    var key = new MonthBook.Key(ACME, month);
    var signed = signed(new MonthBook(key, 1, EDITION, november.rows(), november.course()));
    return signed.freeze(MARK, Snapshot.hash(Snapshot.text(signed, previous, MARK)), RULES).value();
  }

  private static MonthBook signed(MonthBook compiled) {
    var confirmed =
        compiled
            .confirm(uuid(1), nobody(), RULES)
            .value()
            .confirm(uuid(2), verdict("60", "40"), RULES)
            .value();
    return confirmed
        .signed(new Course.Signature(QUALITY, MARK), RULES)
        .value()
        .signed(new Course.Signature(WORKS, MARK), RULES)
        .value();
  }

  public static Row row(long complaint) {
    return new Row(closed(complaint), null, null);
  }

  public static Row adjusting(long complaint, Verdict verdict) {
    var october = YearMonth.of(2026, 10);
    return new Row(
        closed(complaint), new Row.Adjusts(october, verdict("50", "50"), "once more"), verdict);
  }

  public static Verdict verdict(String works, String quality) {
    return new Verdict(
        List.of(
            new Ratio(WORKS, new BigDecimal(works)), new Ratio(QUALITY, new BigDecimal(quality))),
        null,
        "a gauge was bought",
        "none since",
        Money.of("100.01", "CNY"),
        MARK);
  }

  public static Verdict nobody() {
    return new Verdict(
        List.of(), "the carrier dropped it", "packed better", "none since", null, MARK);
  }

  private static ClosedCase closed(long complaint) {
    return new ClosedCase(
        uuid(complaint), "26110" + complaint, "East", "P-1", "E1", MONDAY, QUALITY, null);
  }
}

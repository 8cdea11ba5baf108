package redress.monthbook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.rule.Edition;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What the cases came to that were closed in one calendar month: who answers for how much of each,
 * and what was done against it (S4-22).
 *
 * <p>Its life: when the month is over it is compiled, once, of the cases that were closed in it and
 * of what has changed about frozen months. Each line is confirmed, with who answers for how much of
 * it, and may be confirmed otherwise, which takes the signatures away. When every line is, the
 * heads of the departments sign; then it is frozen: its text is kept with a hash and a signature
 * and never changes. What changes later stands as an adjusting line in the next book. One month is
 * frozen before another is compiled.
 *
 * @param edition the edition of the procedure under which it is compiled and frozen
 */
public record MonthBook(Key key, long version, Edition edition, List<Row> rows, Course course) {
  public MonthBook {
    rows = List.copyOf(rows);
  }

  /** One book for each month of a company. */
  public record Key(CompanyId company, YearMonth month) {
    /** The chain of events of the month: its identity follows from which month it is. */
    public Subject subject() {
      var name = "redress.month:%s:%s".formatted(company, month);
      return new Subject(company, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first instant of the month. */
    public Instant start(ZoneId zone) {
      return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The first instant after the month. */
    public Instant end(ZoneId zone) {
      return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
  }

  public YearMonth month() {
    return key.month();
  }

  public Subject subject() {
    return key.subject();
  }

  /**
   * The book of a month that is over.
   *
   * @param rows the lines, none of a case twice
   */
  public static Changed<MonthBook> compile(
      Key key, Edition edition, List<Row> rows, Mark mark, RuleId rule) {
    var byCase = new LinkedHashMap<UUID, Row>();
    rows.forEach(row -> byCase.merge(row.complaint(), row, MonthBook::later));
    var book = new MonthBook(key, 1, edition, List.copyOf(byCase.values()), Course.begun(mark));
    var changes = new ArrayList<Change>();
    changes.add(new Change("/month", null, key.month().toString()));
    for (var row : book.rows) {
      changes.add(new Change(path(row), null, row.about().number()));
    }
    return Changed.of(book, Entry.of("MONTH_BOOK_COMPILED", rule, null, changes));
  }

  /** What was closed once more is confirmed once more, whatever somebody has corrected before. */
  private static Row later(Row one, Row other) {
    return other.verdict() == null ? other : one;
  }

  public Optional<Row> row(UUID complaint) {
    return rows.stream().filter(it -> it.complaint().equals(complaint)).findFirst();
  }

  /** Whether everything in it is final. */
  public boolean frozen() {
    return course.frozen() != null;
  }

  /** Nothing while it may change; the refusal when it is frozen. */
  public Optional<Refusal> mayChange(MonthBookRules rules) {
    return frozen()
        ? Optional.of(
            Refusal.later(
                "MONTH_FROZEN",
                rules.rule(),
                "the book of %s was frozen at %s; what changes stands in the next one"
                    .formatted(month(), course.frozen().at())))
        : Optional.empty();
  }

  /** A line is confirmed, for the first time or otherwise. */
  public Changed<MonthBook> confirm(UUID complaint, Verdict verdict, MonthBookRules rules) {
    mayChange(rules).ifPresent(MonthBook::refuse);
    var row = row(complaint).orElseThrow(() -> noSuchRow(complaint, rules));
    if (verdict.same(row.verdict())) {
      return new Changed<>(this, List.of());
    }
    var changes = new ArrayList<Change>();
    changes.addAll(verdict.differences(row.verdict(), path(row)).changes());
    changes.addAll(signaturesVoided());
    return Changed.of(
        with(replaced(row.with(verdict)), course.withoutSignatures()),
        Entry.of("MONTH_ROW_CONFIRMED", rules.rule(), verdict.nobody(), changes));
  }

  /** A line of an earlier month has changed: it stands here, too. */
  public Changed<MonthBook> adjust(Row adjusting, MonthBookRules rules) {
    mayChange(rules).ifPresent(MonthBook::refuse);
    var changes = new ArrayList<Change>();
    changes.add(new Change(path(adjusting) + "/adjusts", null, text(adjusting)));
    changes.addAll(signaturesVoided());
    return Changed.of(
        with(replaced(adjusting), course.withoutSignatures()),
        Entry.of("MONTH_ROW_ADJUSTED", rules.rule(), adjusting.adjusts().reason(), changes));
  }

  /**
   * What is known by now about a line of this frozen book.
   *
   * @param taken the month whose book tells of it already, or {@code null}
   */
  public Changed<MonthBook> correct(
      UUID complaint, Verdict verdict, String reason, YearMonth taken, MonthBookRules rules) {
    if (!frozen()) {
      throw notFrozen(rules);
    }
    var row = row(complaint).orElseThrow(() -> noSuchRow(complaint, rules));
    var before = lately(row, taken);
    if (verdict.same(before) && !pending(complaint, taken)) {
      throw Refusal.content(
          "NOTHING_CHANGED", rules.rule(), "that is what the book of %s says".formatted(month()));
    }
    var next = new Row(row.about(), new Row.Adjusts(month(), before, reason), verdict);
    var all = new ArrayList<>(course.corrections());
    all.removeIf(it -> open(it, taken) && it.row().complaint().equals(complaint));
    all.add(new Correction(next, taken));
    return Changed.of(
        with(rows, course.with(all)),
        Entry.of(
            "MONTH_BOOK_CORRECTED",
            rules.rule(),
            reason,
            verdict.differences(before, path(row)).changes()));
  }

  /** Why nothing is corrected: as long as it is not frozen, its lines are confirmed. */
  public Refusal notFrozen(MonthBookRules rules) {
    return Refusal.later(
        "MONTH_NOT_FROZEN",
        rules.rule(),
        "the book of %s is not frozen: its lines are confirmed".formatted(month()));
  }

  /** Whether something was said about a line that no frozen book tells of. */
  private boolean pending(UUID complaint, YearMonth open) {
    return course.corrections().stream()
        .anyMatch(it -> open(it, open) && it.row().complaint().equals(complaint));
  }

  /** Whether no frozen book tells of a correction: no book, or the open one of that month. */
  private static boolean open(Correction it, YearMonth open) {
    return it.taken() == null || it.taken().equals(open);
  }

  /** What a frozen book said last about a line, this one or a later one. */
  private Verdict lately(Row row, YearMonth open) {
    return course.corrections().stream()
        .filter(it -> !open(it, open) && it.row().complaint().equals(row.complaint()))
        .map(it -> it.row().verdict())
        .reduce((one, next) -> next)
        .orElse(row.verdict());
  }

  /** What has changed about it and no book tells of yet. */
  public List<Row> untold() {
    return course.corrections().stream()
        .filter(it -> it.taken() == null)
        .map(Correction::row)
        .toList();
  }

  /** Whatever no book told of is told in that one. */
  public MonthBook told(YearMonth in) {
    var all =
        course.corrections().stream().map(it -> it.taken() == null ? it.into(in) : it).toList();
    return with(rows, course.with(all));
  }

  /** The signature of the head of a department. */
  Changed<MonthBook> signed(Course.Signature signature, MonthBookRules rules) {
    return Changed.of(with(rows, course.with(signature)), signature.told(rules));
  }

  /** Frozen for good, with the hash of its text. */
  public Changed<MonthBook> freeze(Mark mark, String sha256, MonthBookRules rules) {
    Heads.mayFreeze(this, rules).ifPresent(MonthBook::refuse);
    return Changed.of(
        with(rows, course.frozen(mark, sha256)),
        Entry.of("MONTH_BOOK_FROZEN", rules.rule(), new Change("/sha256", null, sha256)));
  }

  private List<Change> signaturesVoided() {
    return course.confirmed().stream()
        .map(it -> new Change("/signatures/" + it.department(), it.made().by(), null))
        .toList();
  }

  private List<Row> replaced(Row next) {
    Map<UUID, Row> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(row.complaint(), row));
    all.put(next.complaint(), next);
    return List.copyOf(all.values());
  }

  private MonthBook with(List<Row> nextRows, Course next) {
    return new MonthBook(key, version + 1, edition, nextRows, next);
  }

  private static String path(Row row) {
    return "/rows/" + row.complaint();
  }

  private static String text(Row adjusting) {
    return "%s of %s".formatted(adjusting.about().number(), adjusting.adjusts().month());
  }

  private static Refusal noSuchRow(UUID complaint, MonthBookRules rules) {
    return Refusal.content(
        "NO_SUCH_ROW", rules.rule(), "the book has no line of the case " + complaint);
  }

  static void refuse(Refusal refusal) {
    throw refusal;
  }
}

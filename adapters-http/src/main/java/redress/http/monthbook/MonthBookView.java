package redress.http.monthbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import redress.application.monthbook.MonthBookFile;
import redress.http.weeklylist.OwedView;
import redress.investigation.Ratio;
import redress.money.Money;
import redress.monthbook.Course;
import redress.monthbook.MonthBook;
import redress.monthbook.Snapshot;
import redress.monthbook.Verdict;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.RuleId;

/** A month book as its reader sees it, with what that reader may do. */
record MonthBookView(
    YearMonth month,
    long version,
    Instant compiledAt,
    String compiledBy,
    List<Row> rows,
    List<Signature> signatures,
    List<Department> missing,
    Instant frozenAt,
    String frozenBy,
    String sha256,
    List<Correction> corrections,
    List<OwedView> obligations,
    List<Action> actions) {

  /**
   * One line.
   *
   * @param adjusts the frozen month whose line it changes, absent for a case of the month itself
   * @param before who answered for it there
   * @param losses what falls on each department of what the case cost
   */
  record Row(
      UUID complaint,
      String number,
      String customer,
      String product,
      String failure,
      Instant closedAt,
      Department responsible,
      YearMonth adjusts,
      String before,
      String reason,
      List<Ratio> ratios,
      String nobody,
      String countermeasure,
      String result,
      Money loss,
      List<Verdict.Portion> losses,
      Instant confirmedAt,
      String confirmedBy) {
    static Row of(redress.monthbook.Row row) {
      var about = row.about();
      var adjusts = row.adjusts();
      var verdict = row.verdict();
      return new Row(
          about.complaint(),
          about.number(),
          about.customer(),
          about.product(),
          about.failure(),
          about.closedAt(),
          about.responsible(),
          adjusts == null ? null : adjusts.month(),
          adjusts == null ? null : adjusts.before().told(),
          adjusts == null ? null : adjusts.reason(),
          verdict == null ? List.of() : verdict.ratios(),
          verdict == null ? null : verdict.nobody(),
          verdict == null ? null : verdict.countermeasure(),
          verdict == null ? null : verdict.result(),
          verdict == null ? null : verdict.loss(),
          verdict == null ? List.of() : verdict.portions(),
          verdict == null ? null : verdict.made().at(),
          verdict == null ? null : verdict.made().by());
    }

    String liability() {
      return ratios.isEmpty() ? nobody : redress.investigation.Ratios.told(ratios);
    }
  }

  /**
   * One signature.
   *
   * @param insteadOf the head who has lent his authority, absent where he signed himself
   * @param vacant present, and true, where the department had no head
   */
  record Signature(Department department, String by, Instant at, String insteadOf, Boolean vacant) {
    static Signature of(Course.Signature it) {
      return new Signature(
          it.department(),
          it.made().by(),
          it.made().at(),
          it.instead(),
          it.vacant() ? Boolean.TRUE : null);
    }
  }

  /**
   * What has changed about a line since the book was frozen.
   *
   * @param taken the month whose book tells of it, absent until there is one
   */
  record Correction(UUID complaint, String before, String after, String reason, YearMonth taken) {
    static Correction of(redress.monthbook.Correction it) {
      Verdict before = it.row().adjusts().before();
      return new Correction(
          it.row().complaint(),
          before.told(),
          it.row().verdict().told(),
          it.row().adjusts().reason(),
          it.taken());
    }
  }

  record Action(String operation, boolean allowed, String code, RuleId rule) {
    static Action of(MonthBookFile.Possible it) {
      var refusal = it.refusal();
      return new Action(
          it.operation(),
          refusal == null,
          refusal == null ? null : refusal.code(),
          refusal == null ? null : refusal.rule());
    }
  }

  /** One line of a list of books. */
  record Line(
      YearMonth month,
      long version,
      Instant compiledAt,
      int rows,
      Instant frozenAt,
      String sha256) {
    static Line of(MonthBook book) {
      return new Line(
          book.month(),
          book.version(),
          book.course().compiled().at(),
          book.rows().size(),
          book.frozen() ? book.course().frozen().at() : null,
          book.course().sha256());
    }
  }

  /** What a book said when it was frozen, with what proves it. */
  record SnapshotView(
      YearMonth month,
      String text,
      String sha256,
      String algorithm,
      String keyId,
      String publicKey,
      String signature) {
    static SnapshotView of(Snapshot it) {
      return new SnapshotView(
          it.key().month(),
          it.text(),
          it.sha256(),
          it.seal().algorithm(),
          it.seal().keyId(),
          it.seal().publicKey(),
          it.seal().signature());
    }
  }

  static MonthBookView of(MonthBookFile file, Person reader, Instant now) {
    var book = file.book();
    var course = book.course();
    return new MonthBookView(
        book.month(),
        book.version(),
        course.compiled().at(),
        course.compiled().by(),
        book.rows().stream().map(Row::of).toList(),
        course.confirmed().stream().map(Signature::of).toList(),
        file.missing(),
        book.frozen() ? course.frozen().at() : null,
        book.frozen() ? course.frozen().by() : null,
        course.sha256(),
        course.corrections().stream().map(Correction::of).toList(),
        file.obligations().stream().map(it -> OwedView.of(it, now)).toList(),
        file.possible(reader).stream().map(Action::of).toList());
  }
}

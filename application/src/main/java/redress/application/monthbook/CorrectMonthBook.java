package redress.application.monthbook;

import java.time.YearMonth;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.MonthBooks;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * Records what has changed about a line of a frozen book: the book stays as it is, and the next one
 * tells of it (S4-22).
 */
public final class CorrectMonthBook {
  private final MonthBookDesk desk;
  private final MonthBooks books;
  private final Confirming confirming;

  public CorrectMonthBook(MonthBookDesk desk, MonthBooks books, CaseDesk cases) {
    this.desk = desk;
    this.books = books;
    this.confirming = new Confirming(cases);
  }

  /**
   * @param reason why the line is another now
   */
  public record Command(
      Person by,
      YearMonth month,
      long version,
      UUID complaint,
      GivenVerdict given,
      String reason) {}

  /**
   * The frozen book with what has changed about it. The next book tells of it at once, where one is
   * compiled and not frozen, and otherwise as soon as it is compiled.
   *
   * @throws Refusal {@code MONTH_NOT_FROZEN}, {@code NO_SUCH_ROW}, {@code RATIOS_UNFIT} or {@code
   *     NOTHING_CHANGED}
   */
  public MonthBookFile handle(Command command) {
    return desk.change(
        command.by(),
        command.month(),
        command.version(),
        opened -> {
          opened.require(Duty.CONFIRM_LIABILITY);
          var work = opened.work();
          var rule = opened.rules().rule();
          var verdict = command.given().checked(opened.procedure(), work, rule);
          var next =
              books.open(work.company().id()).filter(it -> it.month().isAfter(command.month()));
          var corrected =
              opened.keep(
                  opened
                      .book()
                      .correct(
                          command.complaint(),
                          verdict,
                          command.reason(),
                          next.map(MonthBook::month).orElse(null),
                          opened.rules()));
          next.ifPresent(
              book -> {
                var row = corrected.course().corrections().getLast().row();
                books.save(
                    work.tell(
                        book.subject(), book.adjust(row, rules(work.procedure(book.edition())))));
              });
          confirming.tell(command.by(), command.complaint(), verdict, rule);
          return corrected;
        });
  }

  private static MonthBookRules rules(Procedure procedure) {
    return procedure.sections().of(MonthBookRules.class);
  }
}

package redress.application.monthbook;

import java.time.YearMonth;
import redress.application.company.CompanyWork;
import redress.monthbook.Heads;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Snapshot;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Freezes the book of a month for good: its text is kept, hashed and signed (S4-22). */
public final class FreezeMonthBook {
  private final MonthBookDesk desk;
  private final MonthBooks books;
  private final Sealer sealer;

  public FreezeMonthBook(MonthBookDesk desk, MonthBooks books, SealKeys keys) {
    this.desk = desk;
    this.books = books;
    this.sealer = new Sealer(keys);
  }

  public record Command(Person by, YearMonth month, long version) {}

  /**
   * The frozen book. It fulfils what was owed for the month.
   *
   * @throws Refusal {@code ROWS_UNCONFIRMED}, {@code SIGNATURES_MISSING} or {@code MONTH_FROZEN}
   */
  public MonthBookFile handle(Command command) {
    return desk.change(
        command.by(),
        command.month(),
        command.version(),
        opened -> {
          opened.require(Duty.COMPILE_MONTH_BOOK);
          CompanyWork.refuse(Heads.mayFreeze(opened.book(), opened.rules()));
          var work = opened.work();
          var company = work.company().id();
          var text =
              Snapshot.text(opened.book(), books.frozenLast(company).orElse(null), work.mark());
          var hash = Snapshot.hash(text);
          MonthBook next = opened.keep(opened.book().freeze(work.mark(), hash, opened.rules()));
          books.keep(new Snapshot(next.key(), text, hash, sealer.seal(company, text, work.now())));
          work.happened(next.subject(), opened.procedure(), Moment.MONTH_FROZEN, work.now(), null);
          return next;
        });
  }
}

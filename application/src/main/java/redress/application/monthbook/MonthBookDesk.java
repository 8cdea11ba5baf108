package redress.application.monthbook;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.history.Changed;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.MonthBooks;
import redress.monthbook.Seat;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;

/** Where every use case works on a month book: it opens it, locks it and stores what was done. */
public final class MonthBookDesk {
  private final CompanyDesk desk;
  private final MonthBooks books;
  private final Seating seating;

  MonthBookDesk(CompanyDesk desk, MonthBooks books, Seating seating) {
    this.desk = desk;
    this.books = books;
    this.seating = seating;
  }

  /** A book that was opened, and what holds for it. */
  record Opened(CompanyWork work, MonthBook book, Procedure procedure, Seating seating) {
    /** For which departments whoever works here may sign it. */
    List<Seat> seats() {
      return seating.of(book, rules(), work);
    }

    MonthBookRules rules() {
      return procedure.sections().of(MonthBookRules.class);
    }

    void require(Duty duty) {
      work.require(duty, procedure, null);
    }

    /** Takes over what a command made of it. */
    MonthBook keep(Changed<MonthBook> changed) {
      return work.tell(book.subject(), changed);
    }
  }

  /** Changes a book of which the caller has seen that version. */
  MonthBookFile change(
      Person by, YearMonth month, long version, Function<Opened, MonthBook> command) {
    return desk.work(
        by,
        work -> {
          books.lock(by.company());
          var book = open(work, month);
          CompanyWork.seen(OptionalLong.of(version), book.version());
          var next = command.apply(new Opened(work, book, work.procedure(book.edition()), seating));
          if (next.version() > book.version()) {
            books.save(next);
          }
          return MonthBookFile.of(next, work, seating);
        });
  }

  /** Reads a book. */
  MonthBookFile read(Person by, YearMonth month) {
    return desk.work(by, work -> MonthBookFile.of(open(work, month), work, seating));
  }

  private MonthBook open(CompanyWork work, YearMonth month) {
    return books
        .find(new MonthBook.Key(work.company().id(), month))
        .orElseThrow(() -> new Unknown("month book"));
  }
}

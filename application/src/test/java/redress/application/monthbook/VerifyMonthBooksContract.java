package redress.application.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.monthbook.ExampleBook.MARK;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.seal.VerifyMonthBooks;
import redress.application.seal.VerifyMonthBooks.Broken;
import redress.application.seal.VerifyMonthBooks.Result;
import redress.complaint.Track.Mark;
import redress.monthbook.Course;
import redress.monthbook.ExampleBook;
import redress.monthbook.MonthBook;
import redress.monthbook.Snapshot;

/** What was changed about a frozen month book is found, on every store (S4-22, check R32). */
public abstract class VerifyMonthBooksContract {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  protected abstract Ports ports();

  @Test
  void books_that_are_as_they_were_signed_hold_also_after_a_new_key_R32() {
    assertEquals(new Result(0, Optional.empty()), verified());
    var october = kept(OCTOBER, null, it -> it);
    renewed();
    kept(NOVEMBER, october, it -> it);
    assertEquals(new Result(2, Optional.empty()), verified());
  }

  @Test
  void a_text_that_was_changed_is_found_R32() {
    kept(
        OCTOBER,
        null,
        it -> new Snapshot(it.key(), it.text().replace("East", "West"), it.sha256(), it.seal()));
    assertEquals(
        broken(OCTOBER, "its text has another hash than the one that names it"), verified());
  }

  @Test
  void a_text_that_was_changed_with_its_hash_is_found_R32() {
    kept(
        OCTOBER,
        null,
        it -> {
          var text = it.text().replace("East", "West");
          return new Snapshot(it.key(), text, Snapshot.hash(text), it.seal());
        });
    assertEquals(broken(OCTOBER, "it is not the one that the book names"), verified());
  }

  @Test
  void a_signature_over_anything_else_or_by_anybody_else_is_found_R32() {
    kept(OCTOBER, null, it -> with(it, sealed("something else")));
    assertEquals(broken(OCTOBER, "no key of the company has signed its text"), verified());
  }

  @Test
  void a_public_key_that_is_none_of_the_company_s_is_found_R32() {
    kept(
        OCTOBER,
        null,
        it -> {
          var seal = it.seal();
          return with(
              it, new Snapshot.Seal(seal.keyId(), seal.algorithm(), "another", seal.signature()));
        });
    assertEquals(broken(OCTOBER, "no key of the company has signed its text"), verified());
  }

  @Test
  void a_book_that_was_taken_away_is_missed_by_the_next_R32() {
    var gone = ExampleBook.frozen(OCTOBER, null);
    kept(NOVEMBER, new Snapshot.Previous(OCTOBER, gone.course().sha256()), it -> it);
    assertEquals(
        broken(NOVEMBER, "it does not name the book that was frozen before it"), verified());
  }

  @Test
  void a_book_whose_text_was_taken_away_is_found_R32() {
    var book = ExampleBook.frozen(OCTOBER, null);
    run(() -> ports().monthBooks().save(book));
    assertEquals(broken(OCTOBER, "what it said is gone"), verified());
  }

  @Test
  void a_text_of_another_month_is_found_R32() {
    var october = kept(OCTOBER, null, it -> it);
    var text = Snapshot.text(book(OCTOBER), null, MARK);
    var november = book(NOVEMBER, october.sha256());
    run(
        () -> {
          ports().monthBooks().save(november);
          ports()
              .monthBooks()
              .keep(new Snapshot(november.key(), text, Snapshot.hash(text), sealed(text)));
        });
    assertEquals(
        new Result(1, Optional.of(new Broken(NOVEMBER, "it is that of another month"))),
        verified());
  }

  private static MonthBook book(YearMonth month) {
    return ExampleBook.frozen(month, null);
  }

  /** A book that names the text of another one as its own. */
  private static MonthBook book(YearMonth month, String sha256) {
    var book = book(month);
    var course = book.course();
    return new MonthBook(
        book.key(),
        book.version(),
        book.edition(),
        book.rows(),
        new Course(
            course.compiled(),
            course.confirmed(),
            new Mark(MONDAY.plusSeconds(1), "clerk"),
            sha256,
            course.corrections()));
  }

  private Snapshot.Previous kept(
      YearMonth month, Snapshot.Previous previous, UnaryOperator<Snapshot> change) {
    var book = ExampleBook.frozen(month, previous);
    run(
        () -> {
          ports().monthBooks().save(book);
          var text = Snapshot.text(book, previous, MARK);
          var right = new Snapshot(book.key(), text, Snapshot.hash(text), sealed(text));
          ports().monthBooks().keep(change.apply(right));
        });
    return new Snapshot.Previous(month, book.course().sha256());
  }

  private static Snapshot with(Snapshot it, Snapshot.Seal seal) {
    return new Snapshot(it.key(), it.text(), it.sha256(), seal);
  }

  private Snapshot.Seal sealed(String text) {
    return ports()
        .transactions()
        .run(ACME, () -> new Sealer(ports().sealKeys()).seal(ACME, text, MONDAY));
  }

  private void renewed() {
    run(() -> new Sealer(ports().sealKeys()).renew(ACME, MONDAY.plusSeconds(1)));
  }

  private Result verified() {
    return new VerifyMonthBooks(ports()).handle(ACME);
  }

  private static Result broken(YearMonth month, String why) {
    return new Result(0, Optional.of(new Broken(month, why)));
  }

  private void run(Runnable work) {
    ports().transactions().run(ACME, work);
  }
}

package redress.application.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.judged;
import static redress.testing.Example.next;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.RegisteredCases;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.monthbook.ClosedCase;
import redress.monthbook.ExampleBook;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Snapshot;

/** What all collections of month books do, and of the keys with which they are signed. */
public abstract class MonthBooksContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant ENDED = MONDAY.plusSeconds(500);

  protected abstract Ports ports();

  private MonthBooks books() {
    return ports().monthBooks();
  }

  /** One is closed, one cancelled, one neither, and one was finished in another system. */
  @BeforeEach
  void some_cases() {
    var cancelled = RegisteredCases.register(ports(), complaintId(3), NOVEMBER);
    var closed = RegisteredCases.register(ports(), complaintId(2), NOVEMBER);
    RegisteredCases.register(ports(), complaintId(1), NOVEMBER);
    run(
        () -> {
          ports().complaints().save(next(cancelled, Stage.CANCELLED));
          ports().complaints().save(next(closed, Stage.CLOSED));
          ports().complaints().save(judged(complaintId(4), 1));
          var liability =
              Liability.of(QUALITY, Liability.State.DETERMINED, "seen", ExampleBook.MARK);
          ports()
              .parts()
              .of(Investigation.class)
              .save(
                  new Investigation(
                      new PartId(complaintId(2), uuid(20)),
                      1,
                      new Analysis(true, "right", false, ExampleBook.MARK),
                      liability,
                      null));
        });
  }

  @Test
  void the_cases_that_were_closed_in_a_span_are_found_with_who_is_held_responsible_S4_22() {
    var found = closed(ENDED, ENDED.plusSeconds(1));
    assertEquals(List.of(uuid(2)), found.stream().map(ClosedCase::complaint).toList());
    assertEquals(QUALITY, found.getFirst().responsible());
    assertEquals(ENDED, found.getFirst().closedAt());
    assertEquals(List.of(), closed(ENDED.plusSeconds(1), ENDED.plusSeconds(9)));
    assertEquals(List.of(), closed(MONDAY, ENDED));
    assertEquals(List.of(), books().closed(OTHER, MONDAY, ENDED.plusSeconds(9), 10));
    assertEquals(List.of(), books().closed(ACME, MONDAY, ENDED.plusSeconds(9), 0));
  }

  @Test
  void a_book_is_open_until_it_is_frozen_and_then_tells_what_nobody_was_told_S4_22() {
    var book = ExampleBook.compiled();
    run(() -> books().save(book));
    assertEquals(Optional.of(book), books().find(ExampleBook.KEY));
    assertEquals(Optional.of(book), books().open(ACME));
    assertEquals(Optional.empty(), books().open(OTHER));
    assertEquals(Optional.empty(), books().frozenLast(ACME));
    assertEquals(
        Map.of(uuid(1), NOVEMBER, uuid(2), NOVEMBER),
        books().standing(ACME, Set.of(uuid(1), uuid(2), uuid(3))));
    assertEquals(Map.of(), books().standing(OTHER, Set.<UUID>of(uuid(1))));
    var corrected = ExampleBook.corrected();
    run(() -> books().save(corrected));
    assertEquals(Optional.empty(), books().open(ACME));
    assertEquals(List.of(corrected), books().untold(ACME));
    assertEquals(
        Optional.of(new Snapshot.Previous(NOVEMBER, corrected.course().sha256())),
        books().frozenLast(ACME));
    run(() -> books().save(corrected.told(NOVEMBER.plusMonths(1))));
    assertEquals(List.of(), books().untold(ACME));
  }

  @Test
  void books_are_listed_the_newest_first_S4_22() {
    var november = ExampleBook.corrected();
    var october = new MonthBook.Key(ACME, NOVEMBER.minusMonths(1));
    var older = new MonthBook(october, 1, november.edition(), november.rows(), november.course());
    run(() -> books().save(november));
    run(() -> books().save(older));
    assertEquals(List.of(november, older), books().before(ACME, null, 9));
    assertEquals(List.of(november), books().before(ACME, null, 1));
    assertEquals(List.of(older), books().before(ACME, NOVEMBER, 9));
    assertEquals(List.of(), books().before(OTHER, null, 9));
  }

  @Test
  void an_older_version_never_takes_the_place_of_a_newer_one() {
    var book = ExampleBook.compiled();
    run(() -> books().save(book));
    assertThrows(IllegalStateException.class, () -> run(() -> books().save(book)));
  }

  @Test
  void what_was_frozen_is_kept_once_and_for_all_S4_22() {
    run(() -> books().save(ExampleBook.corrected()));
    var seal = new Snapshot.Seal("key", "Ed25519", "public", "signature");
    var kept = new Snapshot(ExampleBook.KEY, "text", Snapshot.hash("text"), seal);
    assertEquals(Optional.empty(), books().snapshot(ExampleBook.KEY));
    run(() -> books().keep(kept));
    assertEquals(Optional.of(kept), books().snapshot(ExampleBook.KEY));
    assertThrows(RuntimeException.class, () -> run(() -> books().keep(kept)));
  }

  @Test
  void the_newest_key_signs_S4_22() {
    var keys = ports().sealKeys();
    assertEquals(Optional.empty(), keys.newest(ACME));
    run(() -> keys.add(ACME, new SealKey("one", new byte[] {1}, new byte[] {2}, MONDAY)));
    run(
        () ->
            keys.add(
                ACME, new SealKey("two", new byte[] {3}, new byte[] {4}, MONDAY.plusSeconds(1))));
    var newest = keys.newest(ACME).orElseThrow();
    assertEquals("two", newest.id());
    assertEquals(4, newest.privateKey()[0]);
    assertEquals(3, newest.publicKey()[0]);
    assertEquals(Optional.empty(), keys.newest(OTHER));
  }

  private List<ClosedCase> closed(Instant from, Instant before) {
    return books().closed(ACME, from, before, 10);
  }

  private void run(Runnable work) {
    ports().transactions().run(ACME, work);
  }
}

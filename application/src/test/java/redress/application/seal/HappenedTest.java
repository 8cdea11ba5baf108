package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.job.ByItself;
import redress.audit.AuditRecord;
import redress.audit.Deed;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Subject;
import redress.seal.DaySeal;

/** What is gathered from events by which missing seals are missed (R32). */
class HappenedTest {
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Entry DONE = Entry.of("DONE", null);
  private static final Entry FIRST =
      Entry.of(
          "FOUNDED",
          null,
          new Change("/name", null, "Acme"),
          new Change(Founded.FIRST_SEAL, null, "2026-11-23"));

  private final Happened happened = new Happened();

  @Test
  void of_nothing_nothing_is_known_R32() {
    told(null, null, null, null);
    happened.accept(new Event(DaySeal.chain(ACME), 1, MONDAY, ByItself.NAME, DONE));
    told(null, null, null, null);
  }

  @Test
  void the_earliest_of_all_and_the_latest_of_what_the_server_did_count_R32() {
    happened.accept(event(CASE, 1, 50, "clerk", DONE));
    told(at(50), null, null, null);
    happened.accept(event(CASE, 2, 40, ByItself.NAME, DONE));
    told(at(40), at(40), null, null);
    happened.accept(event(CASE, 3, 60, ByItself.NAME, DONE));
    happened.accept(event(CASE, 4, 55, ByItself.NAME, DONE));
    happened.accept(event(CASE, 5, 99, "clerk", DONE));
    told(at(40), at(60), null, null);
    happened.accept(event(CASE, 6, 70, "clerk", login()));
    told(at(40), at(70), null, null);
  }

  @Test
  void companies_are_known_from_the_first_event_of_their_chain_on_R32() {
    happened.accept(event(CASE, 1, 10, "clerk", DONE));
    happened.accept(event(KnownCompanies.chain(), 1, 20, "clerk", DONE));
    happened.accept(event(KnownCompanies.chain(), 2, 30, "clerk", DONE));
    told(at(10), null, at(20), null);
  }

  @Test
  void only_the_companys_own_chain_tells_the_first_day_R32() {
    happened.accept(event(CASE, 1, 10, "clerk", FIRST));
    told(at(10), null, null, null);
    happened.accept(event(Subject.of(ACME), 1, 10, "clerk", FIRST));
    told(at(10), null, null, LocalDate.of(2026, 11, 23));
    happened.accept(event(Subject.of(ACME), 2, 11, "clerk", DONE));
    told(at(10), null, null, LocalDate.of(2026, 11, 23));
    assertEquals(
        Optional.empty(), Founded.firstSeal(event(Subject.of(ACME), 2, 11, "clerk", DONE)));
  }

  private void told(Instant earliest, Instant latest, Instant known, LocalDate first) {
    assertEquals(earliest, happened.earliest());
    assertEquals(latest, happened.latest());
    assertEquals(known, happened.known());
    if (first == null) {
      assertNull(happened.firstSeal());
    } else {
      assertEquals(first, happened.firstSeal());
    }
  }

  private static Instant at(int seconds) {
    return MONDAY.plusSeconds(seconds);
  }

  private static Event event(Subject subject, long seq, int seconds, String by, Entry entry) {
    return new Event(subject, seq, at(seconds), by, entry);
  }

  private static Entry login() {
    return new AuditRecord(
            ACME, MONDAY, "clerk", Deed.LOGIN, "10.0.0.1", "openSession", null, null, List.of())
        .entry();
  }
}

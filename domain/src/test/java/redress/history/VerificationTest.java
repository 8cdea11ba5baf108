package redress.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.organization.CompanyId;
import redress.testing.Memory;

class VerificationTest {
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Entry VERIFIED = Entry.of("VERIFIED", null);

  private final Memory memory = new Memory();
  private final InMemoryHistory stored = new InMemoryHistory(memory);

  @Test
  void what_is_appended_while_it_reads_is_no_fault() {
    grow();
    var result = new Verification(new Growing()).verify(ACME);
    assertEquals(Optional.empty(), result.broken());
    assertEquals(1, result.chains());
  }

  @Test
  void every_event_of_every_chain_is_looked_at_however_many_there_are() {
    for (int events : List.of(49, 50, 51, 549, 550, 551)) {
      var subject = new Subject(ACME, uuid(1000 + events));
      append(subject, events);
    }
    var result = new Verification(stored).verify(ACME);
    assertEquals(new Verification.Result(6, 1800, Optional.empty()), result);
    // the last one of each, too
    for (int events : List.of(49, 50, 51, 549, 550, 551)) {
      var subject = new Subject(ACME, uuid(1000 + events));
      var last = stored.read(subject, events - 1, 1).getFirst();
      stored.tamper(subject, events, new Link(last.bytes(), new byte[32]));
      assertEquals(
          Optional.of(
              new Verification.Broken(
                  subject, events, "its bytes do not give the hash that is stored with them")),
          new Verification(stored).verify(ACME).broken());
      stored.tamper(subject, events, last);
    }
  }

  @Test
  void each_chain_that_does_not_hold_is_named_and_hides_no_other() {
    for (int chain = 1; chain <= 3; chain++) {
      append(new Subject(ACME, uuid(chain)), 2);
    }
    for (int chain = 1; chain <= 2; chain++) {
      stored.tamper(new Subject(ACME, uuid(chain)), 2, (Link) null);
    }
    var seen = new ArrayList<UUID>();
    var broken = new ArrayList<Verification.Broken>();
    var result =
        new Verification(stored).verify(ACME, event -> seen.add(event.subject().id()), broken::add);
    assertEquals(List.of(uuid(1), uuid(2), uuid(3), uuid(3)), seen);
    assertEquals(List.of(uuid(1), uuid(2)), broken.stream().map(it -> it.subject().id()).toList());
    assertEquals(Optional.of(broken.getFirst()), result.broken());
    assertEquals(3, result.chains());
  }

  @Test
  void every_chain_is_looked_at_however_many_there_are() {
    for (int chain = 1; chain <= 201; chain++) {
      append(new Subject(ACME, uuid(chain)), 1);
      if (chain >= 199 || chain >= 99 && chain <= 101) {
        assertEquals(
            new Verification.Result(chain, chain, Optional.empty()),
            new Verification(stored).verify(ACME));
      }
    }
  }

  @Test
  void an_event_that_says_it_stands_elsewhere_is_named_however_well_it_is_chained() {
    grow();
    for (var wrong :
        List.of(
            new Event(CASE, 2, MONDAY, "clerk", VERIFIED),
            new Event(new Subject(ACME, uuid(2)), 1, MONDAY, "clerk", VERIFIED))) {
      var link = Link.after(null, wrong);
      stored.tamper(CASE, 1, link);
      stored.tamper(CASE, new Head(CASE, 1, link.hash()));
      var why = "it belongs at another place (%s, %d)".formatted(wrong.subject().id(), wrong.seq());
      assertEquals(
          Optional.of(new Verification.Broken(CASE, 1, why)),
          new Verification(stored).verify(ACME).broken());
    }
  }

  private void append(Subject subject, int events) {
    memory.transaction(
        ACME,
        () -> {
          stored.append(subject, MONDAY, "clerk", java.util.Collections.nCopies(events, VERIFIED));
          return null;
        });
  }

  private void grow() {
    memory.transaction(
        ACME,
        () -> {
          stored.append(CASE, MONDAY, "clerk", List.of(VERIFIED));
          return null;
        });
  }

  /** A history in which somebody works: its chain grows after its heads have been read. */
  private final class Growing implements History {
    @Override
    public List<Head> heads(CompanyId company, UUID after, int limit) {
      var heads = stored.heads(company, after, limit);
      grow();
      return heads;
    }

    @Override
    public void append(Instant at, String by, Map<Subject, List<Entry>> entries) {
      stored.append(at, by, entries);
    }

    @Override
    public void begin(Instant at, String by, Map<Subject, List<Entry>> entries) {
      stored.begin(at, by, entries);
    }

    @Override
    public List<Link> read(Subject subject, long afterSeq, int limit) {
      return stored.read(subject, afterSeq, limit);
    }

    @Override
    public Map<UUID, List<Link>> beginnings(CompanyId company, List<UUID> chains, int limit) {
      return stored.beginnings(company, chains, limit);
    }

    @Override
    public List<Subject> headless(CompanyId company, UUID after, UUID through) {
      return stored.headless(company, after, through);
    }

    @Override
    public Optional<Head> head(Subject subject) {
      return stored.head(subject);
    }
  }
}

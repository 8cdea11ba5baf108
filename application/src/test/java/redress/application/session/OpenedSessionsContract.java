package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Hashes;
import redress.application.session.OpenedSession.Key;
import redress.application.session.OpenedSession.Kind;
import redress.application.session.OpenedSession.Span;
import redress.application.session.OpenedSession.Why;
import redress.organization.CompanyId;

/** What every store of sessions does. */
public abstract class OpenedSessionsContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");
  private static final CompanyId ACME = new CompanyId("acme");
  private static final CompanyId OTHER = new CompanyId("other");

  protected abstract OpenedSessions sessions();

  protected abstract Transactions transactions();

  @Test
  void a_session_is_found_as_it_was_opened_and_by_its_company_alone() {
    var session = session("li", MONDAY);
    add(session);
    assertEquals(Optional.of(session), found(session));
    assertEquals(
        Optional.empty(),
        transactions().run(OTHER, () -> sessions().find(new Key(OTHER, session.key().id()))));
    assertEquals(Optional.empty(), transactions().run(OTHER, () -> sessions().find(session.key())));
  }

  @Test
  void its_use_and_its_next_secret_are_kept() {
    var session = session("li", MONDAY);
    add(session);
    found(session);
    var used = session.used(MONDAY.plusSeconds(60), "next");
    transactions().run(ACME, () -> sessions().used(used));
    assertEquals(Optional.of(used), found(session));
    assertEquals(Optional.of(used), locked(session));
  }

  @Test
  void a_use_that_arrives_late_does_not_make_a_session_older() {
    var session = session("li", MONDAY);
    add(session);
    transactions().run(ACME, () -> sessions().used(session.used(MONDAY.plusSeconds(90), "secret")));
    transactions().run(ACME, () -> sessions().used(session.used(MONDAY.plusSeconds(60), "secret")));
    assertEquals(MONDAY.plusSeconds(90), locked(session).orElseThrow().span().used());
  }

  @Test
  void whoever_is_shut_out_is_shut_out_of_all_sessions_and_others_of_none() {
    var one = session("li", MONDAY);
    var two = session("li", MONDAY);
    var ended = session("li", MONDAY);
    var wang = session("wang", MONDAY);
    add(one);
    add(two);
    add(ended);
    add(wang);
    var before = ended.ended(MONDAY.plusSeconds(1), Why.CLOSED);
    transactions().run(ACME, () -> sessions().end(before));
    var end = new Ended(MONDAY.plusSeconds(5), Why.ACCOUNT_DISABLED);
    transactions().run(ACME, () -> sessions().endAll(ACME, "li", end));
    assertEquals(end, found(one).orElseThrow().ended());
    assertEquals(end, found(two).orElseThrow().ended());
    assertEquals(Optional.of(before), found(ended));
    assertEquals(Optional.of(wang), found(wang));
  }

  @Test
  void what_is_used_after_its_end_stays_ended() {
    var session = session("li", MONDAY);
    add(session);
    transactions()
        .run(ACME, () -> sessions().end(session.ended(MONDAY.plusSeconds(1), Why.CLOSED)));
    transactions().run(ACME, () -> sessions().used(session.used(MONDAY.plusSeconds(2), "next")));
    assertEquals(Why.CLOSED, found(session).orElseThrow().ended().why());
  }

  @Test
  void those_that_are_long_over_are_let_go() {
    var old = session("li", MONDAY.minus(Duration.ofDays(9)));
    add(old);
    var next = session("li", MONDAY);
    transactions().run(ACME, () -> sessions().add(next, MONDAY.minus(Duration.ofDays(1))));
    assertEquals(Optional.empty(), locked(old));
    assertEquals(Optional.of(next), found(next));
  }

  @Test
  void nothing_is_kept_outside_a_transaction_or_of_another_company() {
    assertThrows(
        IllegalStateException.class, () -> sessions().add(session("li", MONDAY), Instant.EPOCH));
    assertThrows(IllegalStateException.class, () -> sessions().lock(session("li", MONDAY).key()));
  }

  private Optional<OpenedSession> found(OpenedSession session) {
    return transactions().run(ACME, () -> sessions().find(session.key()));
  }

  private Optional<OpenedSession> locked(OpenedSession session) {
    return transactions().run(ACME, () -> sessions().lock(session.key()));
  }

  private void add(OpenedSession session) {
    transactions().run(ACME, () -> sessions().add(session, Instant.EPOCH));
  }

  private static OpenedSession session(String user, Instant at) {
    return new OpenedSession(
        new Key(ACME, UUID.randomUUID()),
        user,
        Kind.TOKENS,
        new Hashes("secret", "access", "mark"),
        new Span(at, at, at.plus(Duration.ofHours(12))),
        null);
  }
}

package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.session.ProvidedSession.Provided;
import redress.organization.CompanyId;

/** What every store of sessions that were opened by the word of a provider does. */
public abstract class ProvidedSessionsContract {
  private static final String HERE = "https://login.example.com";
  private static final String THERE = "https://other.example.com";

  protected abstract Ports ports();

  private final ProvidedSession one = session(1, ACME, new Provided(HERE, "7", "a"));
  private final ProvidedSession two = session(2, OTHER, new Provided(HERE, "7", "b"));
  private final ProvidedSession unnamed = session(3, ACME, new Provided(HERE, "8", null));
  private final ProvidedSession elsewhere = session(4, ACME, new Provided(THERE, "7", "a"));

  @Test
  void a_subject_has_all_of_its_sessions_and_a_named_session_itself_S18() {
    add(one, two, unnamed, elsewhere);
    assertEquals(Set.of(one, two), of(new Provided(HERE, "7", null)));
    assertEquals(Set.of(one), of(new Provided(HERE, "7", "a")));
    assertEquals(Set.of(two), of(new Provided(HERE, null, "b")));
    assertEquals(Set.of(unnamed), of(new Provided(HERE, "8", null)));
    assertEquals(Set.of(), of(new Provided(HERE, "8", "a")));
    assertEquals(Set.of(elsewhere), of(new Provided(THERE, "7", null)));
    assertEquals(Set.of(), of(new Provided(HERE, "9", null)));
    run(
        () -> {
          ports().providedSessions().remove(one);
          return null;
        });
    assertEquals(Set.of(two), of(new Provided(HERE, "7", null)));
  }

  @Test
  void those_that_are_over_are_let_go() {
    add(one);
    run(
        () -> {
          ports().providedSessions().add(unnamed, MONDAY.plusSeconds(60));
          return null;
        });
    assertEquals(Set.of(), of(new Provided(HERE, "7", null)));
    assertEquals(Set.of(unnamed), of(new Provided(HERE, "8", null)));
  }

  @Test
  void a_word_that_was_heard_is_known_as_long_as_it_holds_S18() {
    assertFalse(heard(HERE, "w"));
    hear(HERE, "w", 0);
    hear(HERE, "w", 1);
    assertTrue(heard(HERE, "w"));
    assertFalse(heard(THERE, "w"));
    hear(HERE, "x", 59);
    assertTrue(heard(HERE, "w"));
    hear(HERE, "y", 60);
    assertFalse(heard(HERE, "w"), "it does not hold any more");
  }

  @Test
  void a_word_that_is_heard_again_holds_as_long_as_it_does_now_S18() {
    hear(HERE, "w", 0);
    assertFalse(run(() -> ports().providedSessions().heard(HERE, "w", MONDAY.plusSeconds(60))));
    run(
        () -> {
          ports().providedSessions().hear(HERE, "w", MONDAY.plusSeconds(61), MONDAY);
          return null;
        });
    assertTrue(run(() -> ports().providedSessions().heard(HERE, "w", MONDAY.plusSeconds(60))));
  }

  private boolean heard(String issuer, String word) {
    return run(() -> ports().providedSessions().heard(issuer, word, MONDAY));
  }

  private void hear(String issuer, String word, int seconds) {
    run(
        () -> {
          ports()
              .providedSessions()
              .hear(issuer, word, MONDAY.plusSeconds(60), MONDAY.plusSeconds(seconds));
          return null;
        });
  }

  private Set<ProvidedSession> of(Provided provided) {
    return run(() -> ports().providedSessions().of(provided, 10)).stream()
        .collect(Collectors.toSet());
  }

  private void add(ProvidedSession... sessions) {
    run(
        () -> {
          for (var session : sessions) {
            ports().providedSessions().add(session, MONDAY);
          }
          return null;
        });
  }

  private <T> T run(Supplier<T> work) {
    return ports().transactions().run(CompanyId.OPERATOR, work);
  }

  private static ProvidedSession session(int id, CompanyId company, Provided provided) {
    var until = id == 3 ? MONDAY.plusSeconds(600) : MONDAY.plusSeconds(60);
    return new ProvidedSession(new OpenedSession.Key(company, uuid(id)), provided, until);
  }
}

package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.session.Credentials;
import redress.application.session.OfSessions;
import redress.application.session.OpenSession;
import redress.application.session.PlainPasswords;
import redress.application.session.PlainTokens;
import redress.application.session.SessionLimits;
import redress.application.session.TooManyAttempts;
import redress.application.session.Unauthenticated;
import redress.procedure.ShippedProcedures;

/** Two instances of the program are guessed at on one database, and let through as one does. */
class TwoGuessTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final String ADDRESS = "192.0.2.1";

  private ExampleCompany company;

  private enum Outcome {
    WRONG,
    WAITS
  }

  @BeforeEach
  void a_company() {
    company =
        ExampleCompany.on(FRESH.ports(), FRESH.clock(), ShippedProcedures.text("general-feedback"));
  }

  @Test
  void two_at_once_let_no_more_through_than_one_S34() throws Exception {
    try (var other = another()) {
      var outcomes = atOnce(60, sessions(FRESH.ports()), sessions(other.ports()));
      assertEquals(10, outcomes.stream().filter(Outcome.WRONG::equals).count());
      assertEquals(50, outcomes.stream().filter(Outcome.WAITS::equals).count());
    }
  }

  /** The rows of one limit and another are asked for in no order, and none waits for ever. */
  @Test
  void an_address_that_tries_many_names_at_once_waits_at_both_S34() throws Exception {
    try (var other = another()) {
      var one = sessions(FRESH.ports());
      var two = sessions(other.ports());
      var tried = new ArrayList<Callable<Outcome>>();
      for (int i = 0; i < 80; i++) {
        var user = "name-" + i % 16;
        var at = i % 2 == 0 ? one : two;
        tried.add(() -> guess(at, user));
      }
      var outcomes = atOnce(tried);
      assertEquals(50, outcomes.stream().filter(Outcome.WRONG::equals).count());
      assertEquals(30, outcomes.stream().filter(Outcome.WAITS::equals).count());
    }
  }

  @Test
  void a_program_that_starts_anew_has_forgotten_none_S34() {
    var before = sessions(FRESH.ports());
    for (int i = 0; i < 10; i++) {
      assertEquals(Outcome.WRONG, guess(before, "quality-clerk"));
    }
    try (var anew = another()) {
      var after = sessions(anew.ports());
      var stopped = assertThrows(TooManyAttempts.class, () -> comesIn(after));
      assertEquals(Duration.ofMinutes(1), stopped.remaining());
      FRESH.clock().advance(Duration.ofMinutes(1));
      comesIn(after);
    }
  }

  @Test
  void good_passwords_are_limited_at_neither_S34() throws Exception {
    try (var other = another()) {
      var tried = new ArrayList<Callable<Outcome>>();
      for (var ports : List.of(FRESH.ports(), other.ports())) {
        for (int worker = 0; worker < 3; worker++) {
          var at = sessions(ports);
          tried.add(
              () -> {
                for (int i = 0; i < 20; i++) {
                  comesIn(at);
                }
                return null;
              });
        }
      }
      assertEquals(6, atOnce(tried).size());
    }
  }

  private void comesIn(OfSessions at) {
    at.open().handle(command("quality-clerk", ExampleCompany.PASSWORD));
  }

  private Outcome guess(OfSessions at, String user) {
    try {
      at.open().handle(command(user, "guess"));
    } catch (Unauthenticated wrong) {
      return Outcome.WRONG;
    } catch (TooManyAttempts stopped) {
      return Outcome.WAITS;
    }
    throw new AssertionError("came in with a guess");
  }

  private OpenSession.Command command(String user, String password) {
    return new OpenSession.Command(new Credentials(company.id().code(), user, password, ADDRESS));
  }

  private List<Outcome> atOnce(int guesses, OfSessions one, OfSessions other) throws Exception {
    var tried = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < guesses; i++) {
      var at = i % 2 == 0 ? one : other;
      tried.add(() -> guess(at, "quality-clerk"));
    }
    return atOnce(tried);
  }

  private static List<Outcome> atOnce(List<Callable<Outcome>> tried) throws Exception {
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tried)) {
        outcomes.add(done.get());
      }
    }
    return outcomes;
  }

  private static OfSessions sessions(Ports ports) {
    return OfSessions.of(
        ports, new PlainPasswords(), new PlainTokens(ports.clock()), SessionLimits.USUAL);
  }

  private static PostgresStore another() {
    return FRESH.another(
        TestServer.port(), PostgresStore.Database.CONNECTIONS, PostgresStore.Database.PATIENCE);
  }
}

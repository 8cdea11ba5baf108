package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.session.Entrance.ADDRESS;
import static redress.application.session.Entrance.ISSUER;
import static redress.application.session.Entrance.MONDAY;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.Unknown;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Kind;
import redress.application.session.OpenedSession.Why;
import redress.history.Change;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.tree.Malformed;

/** Logins for which a provider vouches: begun, finished, and ended by the provider. */
class ProvidedLoginTest {
  private static final Department QUALITY = new Department("QUALITY");
  private static final Position CLERK = new Position("CLERK");
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");
  private static final String TRAIL = "%s provider ROLE_CHANGE %s finishLogin wei null";

  private final Entrance at = new Entrance();

  @Test
  void whoever_the_provider_vouches_for_comes_in_gets_an_account_once_and_moves_with_his_post() {
    var begun = at.begin("/cases?open");
    var attempt = at.provider.begun.getLast();
    var pass = Pass.read(Pass.Use.LOGIN, begun.cookie()).orElseThrow();
    assertEquals(CompanyId.OPERATOR, pass.company());
    assertEquals(ISSUER + "/?state=" + pass.challenge(), begun.to().toString());
    assertEquals(MONDAY.plus(Duration.ofMinutes(10)), attempt.until());
    assertEquals(List.of(pass.id(), pass.hash()), List.of(attempt.id(), attempt.secret()));
    assertEquals(43, attempt.nonce().length());
    assertNotEquals(attempt.nonce(), attempt.verifier());
    assertEquals(2, new HashSet<>(List.of(attempt.nonce(), attempt.verifier())).size());

    at.vouch("code", "wei", QUALITY, CLERK);
    at.later(Duration.ofMinutes(10).minusSeconds(1));
    var now = at.company.clock().instant();
    var finished = at.finish(begun, "code", null);
    assertEquals("/cases?open", finished.returnTo());
    var wei = new Person(at.company.id(), "wei", QUALITY, CLERK);
    var session = finished.session();
    assertEquals(wei, session.actor().person());
    assertEquals(session.actor(), at.all.sessions().resumeBrowser(session.token()));
    assertEquals(Kind.BROWSER, at.session(session).kind());
    assertEquals(wei, at.account("wei").person());
    assertFalse(at.account("wei").hasPassword());
    assertEquals(
        Optional.of("wei"),
        at.stored(() -> at.ports().linkedIdentities().find(at.company.id(), ISSUER, "s-wei")));
    var created =
        "%s provider ACCOUNT_CREATED %s"
            .formatted(
                now,
                List.of(
                    new Change("/department", null, "QUALITY"),
                    new Change("/position", null, "CLERK"),
                    new Change("/issuer", null, ISSUER)));
    assertEquals(List.of(created), at.told("wei"));
    assertEquals(List.of(TRAIL.formatted(now, ADDRESS)), at.trail());
    var key = at.session(session).key();
    var provided = provided("wei");
    assertEquals(
        List.of(new ProvidedSession(key, provided, session.longest())),
        at.operator(() -> at.ports().providedSessions().of(provided, 9)));
    assertThrows(Unauthenticated.class, () -> at.finish(begun, "code", null), "finished before");

    // the same person in the same post: nothing to tell; the browser's old session goes
    var later = at.later(Duration.ofHours(1));
    var second = at.finish(at.begin("/"), "code", session.token()).session();
    assertEquals(new Ended(later, Why.REPLACED), at.ended(session));
    assertEquals(List.of(created), at.told("wei"));

    at.vouch("code", "wei", QUALITY, HEAD);
    var third = at.finish(at.begin("/"), "code", null).session();
    assertNull(at.ended(second));
    assertEquals(HEAD, third.actor().person().position());
    assertEquals(HEAD, at.account("wei").person().position());
    var moved = List.of(new Change("/position", "CLERK", "DEPARTMENT_HEAD"));
    assertEquals(
        List.of(created, "%s provider POST_GIVEN %s".formatted(later, moved)), at.told("wei"));
    assertEquals(
        List.of(TRAIL.formatted(later, ADDRESS), TRAIL.formatted(now, ADDRESS)), at.trail());

    // switched off: no way in, and no move
    at.stored(
        () -> {
          at.ports().accounts().save(at.account("wei").switched(false), later);
          return null;
        });
    at.vouch("code", "wei", QUALITY, CLERK);
    assertThrows(Unauthenticated.class, () -> at.finish(at.begin("/"), "code", null));
    assertEquals(HEAD, at.account("wei").person().position());
    assertEquals(2, at.told("wei").size());
  }

  @Test
  void nobody_comes_in_who_is_no_one_here_or_somebody_else() {
    at.vouch("other department", "wei", new Department("MOON"), CLERK);
    at.vouch("other position", "wei", QUALITY, new Position("JESTER"));
    at.vouch("no name", "a b", QUALITY, CLERK);
    at.vouch("the name of the program", "provider", QUALITY, CLERK);
    at.vouch("somebody's name", "quality-clerk", QUALITY, HEAD);
    at.vouch("other company", new Person(new CompanyId("nowhere"), "wei", QUALITY, CLERK));
    at.vouch("operator", new Person(CompanyId.OPERATOR, "wei", QUALITY, CLERK));
    for (var code : at.provider.identities.keySet()) {
      var refused =
          assertThrows(Unauthenticated.class, () -> at.finish(at.begin("/"), code, null), code);
      assertEquals(
          at.provider.identities.get(code).person(), refused.claimed().orElseThrow(), code);
    }
    assertEquals(CLERK, at.person("quality-clerk").position());
    var nobody = assertThrows(Unauthenticated.class, () -> at.finish(at.begin("/"), null, null));
    assertEquals(Optional.empty(), nobody.claimed());
    assertEquals(List.of(), at.trail());
  }

  @Test
  void a_login_is_finished_by_the_browser_that_began_it_and_in_time() {
    at.vouch("code", "wei", QUALITY, CLERK);
    var begun = at.begin("/");
    var other = at.begin("/");
    var pass = Pass.read(Pass.Use.LOGIN, begun.cookie()).orElseThrow();
    another(null, pass.challenge());
    another("a cookie", pass.challenge());
    another(begun.cookie(), Pass.read(Pass.Use.LOGIN, other.cookie()).orElseThrow().challenge());
    var here = new Pass(Pass.Use.LOGIN, at.company.id(), pass.id(), pass.secret());
    another(here.shown(), here.challenge());
    var company = at.finish(begun, "code", null).session().actor().person().company();
    assertEquals(at.company.id(), company);

    var guessed =
        Pass.random(
            Pass.Use.LOGIN,
            CompanyId.OPERATOR,
            Pass.read(Pass.Use.LOGIN, other.cookie()).orElseThrow().id());
    another(guessed.shown(), guessed.challenge());
    another(other.cookie(), Entrance.challenge(other));
    var late = at.begin("/");
    at.later(Duration.ofMinutes(10));
    another(late.cookie(), Entrance.challenge(late));
  }

  @Test
  void a_browser_returns_to_a_path_of_ours_and_an_address_begins_and_ends_so_many() {
    for (var path :
        List.of("https://elsewhere.example", "//elsewhere", "/\\elsewhere", "", "/a b")) {
      assertEquals("NOT_OUR_PATH", assertThrows(Refusal.class, () -> at.begin(path), path).code());
    }
    for (int i = 0; i < 50; i++) {
      at.begin("/");
      assertThrows(Unauthenticated.class, () -> come(null, "state"));
    }
    var wait = assertThrows(TooManyAttempts.class, () -> at.begin("/")).remaining();
    assertEquals(Duration.ofSeconds(2), wait);
    assertThrows(TooManyAttempts.class, () -> come(null, "state"));
    assertEquals(50, at.provider.begun.size());
    at.all.beginLogin().handle(new BeginLogin.Command("192.0.2.2", "/"));
    at.later(wait);
    at.begin("/");
    var none = OfSessions.of(at.ports(), new PlainPasswords(), at.tokens, SessionLimits.USUAL);
    assertThrows(
        Unknown.class, () -> none.beginLogin().handle(new BeginLogin.Command(ADDRESS, "/")));
    assertThrows(
        Unknown.class,
        () ->
            none.finishLogin()
                .handle(
                    new FinishLogin.Command(
                        null, "s", Entrance.answer("code"), null, "192.0.2.3")));
    assertThrows(
        Unknown.class, () -> none.endProvided().handle(new EndProvidedSessions.Command("end")));
  }

  @Test
  void the_provider_ends_every_session_of_whom_it_says_and_is_heard_once() {
    at.vouch("wei", "wei", QUALITY, CLERK);
    at.vouch("lan", "lan", QUALITY, CLERK);
    var lan = at.finish(at.begin("/"), "lan", null).session();
    var first = at.finish(at.begin("/"), "wei", null).session();
    for (int i = 0; i < 101; i++) {
      at.later(Duration.ofSeconds(2));
      at.finish(at.begin("/"), "wei", null);
    }
    var closed = at.later(Duration.ofSeconds(2));
    at.all.close().handle(new CloseSession.Command(first.actor(), false, false, "127.0.0.1"));
    var last = at.finish(at.begin("/"), "wei", null).session();
    var now = at.later(Duration.ofSeconds(2));
    var until = now.plus(Duration.ofDays(1));
    at.provider.ends.put("end", new IdentityProvider.LoggedOut(provided("wei"), "word", until));
    assertThrows(Malformed.class, () -> end("another"));
    assertEquals(103, end("end"));
    assertEquals(new Ended(now, Why.PROVIDER_LOGOUT), at.ended(last));
    assertEquals(new Ended(closed, Why.CLOSED), at.ended(first), "it ended once");
    assertNull(at.ended(lan));
    assertEquals(
        List.of(), at.operator(() -> at.ports().providedSessions().of(provided("wei"), 9)));
    assertTrue(at.operator(() -> at.ports().providedSessions().heard(ISSUER, "word", now)));
    var heard = assertThrows(Malformed.class, () -> end("end"));
    assertEquals("NOT_A_LOGOUT_TOKEN", heard.findings().getFirst().code());
    at.provider.ends.put("more", new IdentityProvider.LoggedOut(provided("wei"), "next", until));
    assertEquals(0, end("more"));
  }

  @Test
  void a_login_that_the_provider_ends_while_it_is_under_way_is_over_S18() {
    at.vouch("wei", "wei", QUALITY, CLERK);
    for (var told :
        List.of(
            provided("wei"),
            new ProvidedSession.Provided(ISSUER, "s-wei", null),
            new ProvidedSession.Provided(ISSUER, null, "there-wei"))) {
      var until = at.company.clock().instant().plus(Duration.ofDays(1));
      var word = told.toString();
      at.provider.ends.put(word, new IdentityProvider.LoggedOut(told, word, until));
      at.provider.meanwhile =
          () -> {
            at.later(Duration.ofMillis(1));
            assertEquals(0, end(word));
          };
      var out = assertThrows(Unauthenticated.class, () -> at.finish(at.begin("/"), "wei", null));
      assertEquals("the provider says that this login is over", out.getMessage());
      assertEquals(
          List.of(), at.operator(() -> at.ports().providedSessions().of(provided("wei"), 9)));
      at.provider.meanwhile = () -> {};
      at.later(Duration.ofSeconds(2));
      assertNull(at.ended(at.finish(at.begin("/"), "wei", null).session()), "and the next is not");
      var mine = new IdentityProvider.LoggedOut(provided("wei"), word + "!", until);
      at.provider.ends.put("mine", mine);
      assertEquals(1, end("mine"));
      at.later(Duration.ofSeconds(2));
    }
  }

  @Test
  void no_session_is_opened_by_an_account_without_a_password_as_it_was_before_S18() {
    at.vouch("wei", "wei", QUALITY, CLERK);
    at.finish(at.begin("/"), "wei", null);
    at.later(Duration.ofSeconds(2));
    var before = at.account("wei");
    at.stored(
        () -> {
          at.ports().accounts().save(before.withoutPassword(), at.company.clock().instant());
          return null;
        });
    assertThrows(
        Unauthenticated.class, () -> at.all.sessions().open(before, Kind.BROWSER), "reset");
    assertNull(at.ended(at.all.sessions().open(at.account("wei"), Kind.BROWSER)));
  }

  private int end(String token) {
    return at.all.endProvided().handle(new EndProvidedSessions.Command(token));
  }

  private static ProvidedSession.Provided provided(String user) {
    return new ProvidedSession.Provided(ISSUER, "s-" + user, "there-" + user);
  }

  private FinishLogin.Finished come(String cookie, String state) {
    return at.all
        .finishLogin()
        .handle(new FinishLogin.Command(cookie, state, Entrance.answer("code"), null, ADDRESS));
  }

  private void another(String cookie, String state) {
    assertThrows(Unauthenticated.class, () -> come(cookie, state), () -> cookie + " " + state);
  }
}

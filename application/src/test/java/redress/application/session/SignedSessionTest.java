package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.session.Entrance.ADDRESS;
import static redress.application.session.Entrance.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Hashes;
import redress.application.session.OpenedSession.Kind;
import redress.application.session.OpenedSession.Span;
import redress.application.session.OpenedSession.Why;

/** The life of a session with signed tokens. */
class SignedSessionTest {
  private static final String CLERK = "quality-clerk";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Entrance at = new Entrance();

  @Test
  void a_session_goes_from_token_to_token_until_its_longest_day_ends() {
    at.company.clock().set(MONDAY.plusMillis(700));
    var begun = MONDAY.plusMillis(700);
    var longest = begun.plus(Duration.ofHours(12));
    var opened = at.open(CLERK);
    var id = opened.actor().proof().session();
    var first = Pass.read(Pass.Use.REFRESH, opened.refresh()).orElseThrow();
    assertEquals(43, first.lasting().length());
    var access = Pass.sha256(first.lasting());
    var mark = Holders.mark(at.account(CLERK));
    var key = new OpenedSession.Key(at.company.id(), id);
    assertEquals(
        new OpenedSession(
            key,
            CLERK,
            Kind.TOKENS,
            new Hashes(first.hash(), access, mark),
            new Span(begun, begun, longest),
            null),
        at.session(opened));
    assertEquals(MONDAY.plus(Duration.ofMinutes(15)), opened.expiresAt());
    assertEquals(longest, opened.longest());
    var actor =
        new Sessions.Actor(at.person(CLERK), CHINA, new Sessions.Proof(id, Scope.OF_PERSON, null));
    assertEquals(actor, opened.actor());
    assertEquals(actor, at.all.sessions().resume(opened.token()));
    assertEquals(
        new ReadSession.Told(actor, longest), at.all.read().handle(new ReadSession.Command(actor)));

    at.company.clock().set(MONDAY.plus(Duration.ofMinutes(15)));
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(opened.token()));
    var next = refresh(opened.refresh());
    var second = Pass.read(Pass.Use.REFRESH, next.refresh()).orElseThrow();
    var now = at.company.clock().instant();
    assertEquals(first.lasting(), second.lasting());
    assertNotEquals(first.hash(), second.hash());
    assertEquals(
        new OpenedSession(
            key,
            CLERK,
            Kind.TOKENS,
            new Hashes(second.hash(), access, mark),
            new Span(begun, now, longest),
            null),
        at.session(id));
    assertEquals(now.plus(Duration.ofMinutes(15)), next.expiresAt());
    assertEquals(longest, next.longest());
    assertEquals(actor, at.all.sessions().resume(next.token()));

    var last = hourly(next, longest.minusSeconds(60));
    assertEquals(longest, last.expiresAt(), "no token outlives its session");
    at.company.clock().set(longest);
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(last.token()));
    assertThrows(Unauthenticated.class, () -> refresh(last.refresh()));
    assertNull(at.ended(opened), "nobody ended it");
    assertEquals(List.of(), at.trail());
  }

  private Sessions.Session hourly(Sessions.Session from, Instant until) {
    var session = from;
    while (at.company.clock().instant().isBefore(until)) {
      var next = at.company.clock().instant().plus(Duration.ofMinutes(59));
      at.company.clock().set(next.isAfter(until) ? until : next);
      session = refresh(session.refresh());
    }
    return session;
  }

  @Test
  void an_hour_without_use_ends_a_session_and_a_minute_less_does_not() {
    var opened = at.open(CLERK);
    at.later(Duration.ofHours(1).minusSeconds(1));
    var next = refresh(opened.refresh());
    at.later(Duration.ofHours(1));
    assertThrows(Unauthenticated.class, () -> refresh(next.refresh()));
    assertNull(at.ended(opened));
  }

  @Test
  void a_refresh_token_that_comes_twice_ends_its_session_and_is_told_once() {
    var opened = at.open(CLERK);
    var other = at.open(CLERK);
    var next = refresh(opened.refresh());
    var now = at.later(Duration.ofSeconds(10));
    assertThrows(Unauthenticated.class, () -> refresh(opened.refresh()));
    assertEquals(new Ended(now, Why.REFRESH_TOKEN_REUSED), at.ended(opened));
    at.later(Duration.ofSeconds(10));
    assertThrows(Unauthenticated.class, () -> refresh(opened.refresh()));
    assertThrows(Unauthenticated.class, () -> refresh(next.refresh()));
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(next.token()));
    assertEquals(new Ended(now, Why.REFRESH_TOKEN_REUSED), at.ended(opened));
    var line = "%s %s LOGIN_FAILED %s refreshSession %s REFRESH_TOKEN_REUSED";
    assertEquals(
        List.of(line.formatted(now, CLERK, ADDRESS, opened.actor().proof().session())), at.trail());
    assertNull(at.ended(other));
    assertEquals(at.person(CLERK), at.all.sessions().resume(other.token()).person());
  }

  /** Whoever has read the keys signs what he likes; the secret of the session he has not. */
  @Test
  void a_token_that_anybody_could_sign_fits_no_session() {
    var opened = at.open(CLERK);
    var browser = at.browser(CLERK, null);
    var right = at.tokens.read(opened.token()).orElseThrow();
    assertEquals(right.user(), at.all.sessions().resume(at.tokens.sign(right)).person().user());
    var company = right.company();
    var wrong =
        List.of(
            claim(right, right.user(), right.session(), "guessed"),
            claim(right, "quality-head", right.session(), right.secret()),
            claim(right, right.user(), UUID.randomUUID(), right.secret()),
            claim(right, right.user(), browser.actor().proof().session(), right.secret()),
            new Tokens.Claim(
                new redress.organization.CompanyId(company.code() + "-2"),
                right.user(),
                right.session(),
                right.secret(),
                right.from(),
                right.until()));
    for (var claim : wrong) {
      var token = at.tokens.sign(claim);
      assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(token), claim.toString());
    }
    // a browser's session has tokens of no kind, and gets none by its cookie's secret
    var cookie = Pass.read(Pass.Use.BROWSER, browser.token()).orElseThrow();
    var asRefresh =
        new Pass(Pass.Use.REFRESH, company, cookie.id(), cookie.secret() + cookie.secret());
    assertThrows(Unauthenticated.class, () -> refresh(asRefresh.shown()));
    assertThrows(Unauthenticated.class, () -> refresh("redress_refresh.none"));
    assertNull(at.ended(browser));
    assertNull(at.ended(opened));
  }

  private static Tokens.Claim claim(Tokens.Claim right, String user, UUID session, String secret) {
    return new Tokens.Claim(right.company(), user, session, secret, right.from(), right.until());
  }

  @Test
  void a_long_signed_token_does_not_outlast_what_it_stands_for() {
    var opened = at.open(CLERK);
    var right = at.tokens.read(opened.token()).orElseThrow();
    var days =
        new Tokens.Claim(
            right.company(),
            right.user(),
            right.session(),
            right.secret(),
            right.from(),
            right.until().plus(Duration.ofDays(3)));
    var token = at.tokens.sign(days);
    at.later(Duration.ofHours(12).minusSeconds(1));
    assertEquals(CLERK, at.all.sessions().resume(token).person().user());
    at.later(Duration.ofSeconds(1));
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(token));
  }

  private Sessions.Session refresh(String token) {
    return at.all.refresh().handle(new RefreshSession.Command(token, ADDRESS));
  }
}

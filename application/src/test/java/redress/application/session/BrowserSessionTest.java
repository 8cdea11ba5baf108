package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

/** The life of a browser's session, and how people end theirs. */
class BrowserSessionTest {
  private static final String CLERK = "quality-clerk";
  private static final Duration HOUR = Duration.ofHours(1);

  private final Entrance at = new Entrance();

  @Test
  void a_browser_is_known_by_its_cookie_and_its_use_is_noted_by_the_minute() {
    var opened = at.browser(CLERK, null);
    var pass = Pass.read(Pass.Use.BROWSER, opened.token()).orElseThrow();
    var longest = MONDAY.plus(Duration.ofHours(12));
    var stored =
        new OpenedSession(
            new OpenedSession.Key(at.company.id(), pass.id()),
            CLERK,
            Kind.BROWSER,
            new Hashes(pass.hash(), null, Holders.mark(at.account(CLERK))),
            new Span(MONDAY, MONDAY, longest),
            null);
    var actor =
        new Sessions.Actor(
            at.person(CLERK),
            ZoneId.of("Asia/Shanghai"),
            new Sessions.Proof(
                pass.id(), Scope.OF_PERSON, Pass.sha256("challenge " + pass.secret())));
    assertEquals(new Sessions.Session(opened.token(), longest, null, longest, actor), opened);
    assertEquals(stored, at.session(opened));
    assertEquals("BROWSER pass %s of %s".formatted(pass.id(), pass.company()), pass.toString());

    at.later(Duration.ofSeconds(59));
    assertEquals(actor, resume(opened));
    assertEquals(MONDAY, at.session(opened).span().used());
    var noted = at.later(Duration.ofSeconds(1));
    assertEquals(actor, resume(opened));
    assertEquals(new Span(MONDAY, noted, longest), at.session(opened).span());
    assertEquals(stored.hashes(), at.session(opened).hashes());

    at.later(HOUR.minusSeconds(1));
    assertEquals(actor, resume(opened));
    at.later(HOUR);
    over(opened.token());
    assertNull(at.ended(opened));
  }

  @Test
  void twelve_hours_end_a_browser_s_session_however_much_it_is_used() {
    var opened = at.browser(CLERK, null);
    for (int half = 1; half < 24; half++) {
      at.later(HOUR.dividedBy(2));
      assertEquals(at.person(CLERK), resume(opened).person());
    }
    at.later(HOUR.dividedBy(2));
    over(opened.token());
  }

  @Test
  void a_cookie_that_is_not_the_whole_one_opens_nothing() {
    var opened = at.browser(CLERK, null);
    var pass = Pass.read(Pass.Use.BROWSER, opened.token()).orElseThrow();
    var signed = at.open(CLERK);
    var other = Pass.random(Pass.Use.BROWSER, pass.company(), pass.id());
    assertNotEquals(pass.secret(), other.secret());
    var refresh = Pass.read(Pass.Use.REFRESH, signed.refresh()).orElseThrow();
    over(other.shown());
    over(Pass.random(Pass.Use.BROWSER, pass.company(), UUID.randomUUID()).shown());
    over(new Pass(Pass.Use.LOGIN, pass.company(), pass.id(), pass.secret()).shown());
    over(new Pass(Pass.Use.BROWSER, refresh.company(), refresh.id(), refresh.secret()).shown());
    over("a cookie");
    // nor does anybody but its holder replace it
    assertNotEquals(opened.token(), at.browser("quality-head", other.shown()).token());
    assertNull(at.ended(opened));
    assertEquals(at.person(CLERK), resume(opened).person());
  }

  @Test
  void a_browser_that_logs_in_anew_leaves_no_session_behind() {
    var opened = at.browser(CLERK, null);
    var now = at.later(Duration.ofMinutes(5));
    var next = at.browser(CLERK, opened.token());
    assertEquals(new Ended(now, Why.REPLACED), at.ended(opened));
    assertNull(at.ended(next));
    over(opened.token());
    at.later(Duration.ofMinutes(5));
    at.browser(CLERK, opened.token());
    assertEquals(new Ended(now, Why.REPLACED), at.ended(opened), "it ended once");
    at.browser(CLERK, "a cookie of somebody else's");
    assertNull(at.ended(next));
  }

  @Test
  void a_person_ends_one_session_or_all_with_or_without_the_programs() {
    var here = at.browser(CLERK, null);
    var there = at.open(CLERK);
    var head = at.browser("quality-head", null);
    var program = issue();
    var now = at.later(Duration.ofMinutes(1));
    close(here, false, false);
    assertEquals(new Ended(now, Why.CLOSED), at.ended(here));
    assertNull(at.ended(there));
    assertNull(at.tokensOf(CLERK).getFirst().revoked());

    var later = at.later(Duration.ofMinutes(1));
    close(there, true, true);
    assertEquals(new Ended(now, Why.CLOSED), at.ended(here));
    assertEquals(new Ended(later, Why.CLOSED), at.ended(there));
    assertNull(at.ended(head));
    assertEquals(CLERK, at.all.sessions().resume(program).person().user());

    var again = at.open(CLERK);
    close(again, true, false);
    assertEquals(List.of(later), revoked());
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(program));
    assertEquals("quality-head", resume(head).person().user());
    assertThrows(
        Unauthenticated.class,
        () ->
            at.all
                .read()
                .handle(
                    new ReadSession.Command(
                        new Sessions.Actor(
                            at.person(CLERK),
                            ZoneId.of("UTC"),
                            new Sessions.Proof(UUID.randomUUID(), Scope.OF_PERSON, null)))));
  }

  private List<Instant> revoked() {
    return at.tokensOf(CLERK).stream().map(ApiToken::revoked).toList();
  }

  private String issue() {
    return at.all
        .issueToken()
        .handle(
            new IssueToken.Command(
                at.actor(CLERK), "report", Scope.OF_PERSON, MONDAY.plus(Duration.ofDays(9))))
        .shown();
  }

  private void close(Sessions.Session of, boolean everywhere, boolean keepTokens) {
    at.all
        .close()
        .handle(new CloseSession.Command(of.actor(), everywhere, keepTokens, "127.0.0.1"));
  }

  private Sessions.Actor resume(Sessions.Session session) {
    return at.all.sessions().resumeBrowser(session.token());
  }

  private void over(String cookie) {
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resumeBrowser(cookie), cookie);
  }
}

package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.session.Entrance.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Stale;
import redress.application.Unknown;
import redress.history.Change;
import redress.rule.Refusal;

/** The life of a program's token. */
class ProgramTokenTest {
  private static final String CLERK = "quality-clerk";
  private static final Scope READS = new Scope(Scope.Access.READ, Set.of("listComplaints", "a"));
  private static final Instant END = MONDAY.plus(IssueToken.LONGEST);

  private final Entrance at = new Entrance();

  @Test
  void a_token_is_shown_once_works_within_its_scope_and_is_revoked_for_good() {
    var issued = issue("report", READS, END);
    var token = issued.token();
    var pass = Pass.read(Pass.Use.TOKEN, issued.shown()).orElseThrow();
    var key = new ApiToken.Key(at.company.id(), pass.id());
    var grant = new ApiToken.Grant(READS, END);
    assertEquals(new ApiToken(key, CLERK, "report", pass.hash(), grant, MONDAY, null), token);
    assertEquals(List.of(token), at.tokensOf(CLERK));
    assertEquals(List.of(token), list(null, 9));
    assertEquals(1, token.version());
    var begun =
        "%s %s TOKEN_ISSUED %s"
            .formatted(
                MONDAY,
                CLERK,
                List.of(
                    new Change("/token", null, pass.id().toString()),
                    new Change("/name", null, "report"),
                    new Change("/access", null, "READ"),
                    new Change("/operations", null, "a listComplaints"),
                    new Change("/until", null, END.toString())));
    assertEquals(List.of(begun), at.told(CLERK));

    var actor = at.all.sessions().resume(issued.shown());
    assertEquals(
        new Sessions.Actor(
            at.person(CLERK),
            ZoneId.of("Asia/Shanghai"),
            new Sessions.Proof(pass.id(), READS, null)),
        actor);
    assertEquals(
        new ReadSession.Told(actor, END), at.all.read().handle(new ReadSession.Command(actor)));
    assertEquals("IN_PERSON_ONLY", assertThrows(Refusal.class, actor::inPerson).code());
    assertDoesNotThrow(at.open(CLERK).actor()::inPerson);
    var guessed = Pass.random(Pass.Use.TOKEN, pass.company(), pass.id());
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(guessed.shown()));

    assertThrows(Unknown.class, () -> revoke("quality-head", pass.id(), 1));
    assertThrows(Unknown.class, () -> revoke(CLERK, UUID.randomUUID(), 1));
    assertEquals(1, assertThrows(Stale.class, () -> revoke(CLERK, pass.id(), 2)).current());
    assertEquals(List.of(token), at.tokensOf(CLERK));
    var now = at.later(Duration.ofHours(1));
    var revoked = revoke(CLERK, pass.id(), 1);
    assertEquals(new ApiToken(key, CLERK, "report", pass.hash(), grant, MONDAY, now), revoked);
    assertEquals(List.of(revoked), at.tokensOf(CLERK));
    assertEquals(2, revoked.version());
    var gone = List.of(new Change("/token", pass.id().toString(), null));
    assertEquals(
        List.of(begun, "%s %s TOKEN_REVOKED %s".formatted(now, CLERK, gone)), at.told(CLERK));
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(issued.shown()));
    assertEquals(2, assertThrows(Stale.class, () -> revoke(CLERK, pass.id(), 1)).current());
  }

  @Test
  void a_token_of_somebody_who_is_switched_off_is_none_though_nobody_revoked_it_S10() {
    var issued = issue("report", READS, END);
    assertEquals(CLERK, at.all.sessions().resume(issued.shown()).person().user());
    switched(false);
    assertEquals(List.of(issued.token()), at.tokensOf(CLERK));
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(issued.shown()));
    switched(true);
    assertEquals(CLERK, at.all.sessions().resume(issued.shown()).person().user());
  }

  @Test
  void a_scope_names_operations_and_whether_they_may_change_anything() {
    var named = new Scope(Scope.Access.WRITE, Set.of("a"));
    assertTrue(named.allows("a", true));
    assertTrue(named.allows("a", false));
    assertFalse(named.allows("b", false));
    var reads = new Scope(Scope.Access.READ, Set.of());
    assertTrue(reads.allows("b", false));
    assertFalse(reads.allows("b", true));
    assertTrue(Scope.OF_PERSON.allows("b", true));
  }

  @Test
  void a_token_ends_within_a_year_and_whoever_has_fifty_gets_no_more() {
    for (var bad : List.of(MONDAY, MONDAY.minusSeconds(1), END.plusMillis(1))) {
      var refusal = assertThrows(Refusal.class, () -> issue("bad", READS, bad));
      assertEquals("TOKEN_ENDS_BADLY", refusal.code());
      assertEquals("/until", refusal.findings().getFirst().pointer());
    }
    assertEquals(List.of(), at.told(CLERK));
    var tokens = new ArrayList<ApiToken>();
    tokens.add(issue("short", READS, MONDAY.plusMillis(1)).token());
    for (int i = 1; i < IssueToken.MOST; i++) {
      tokens.add(issue("token " + i, READS, END).token());
    }
    var refusal = assertThrows(Refusal.class, () -> issue("one more", READS, END));
    assertEquals("TOO_MANY_TOKENS", refusal.code());
    assertEquals(Refusal.Kind.LATER, refusal.kind());
    assertEquals(IssueToken.MOST, at.told(CLERK).size());
    var page = list(null, 30);
    assertEquals(30, page.size());
    var rest = list(page.getLast().key().id(), 30);
    assertEquals(20, rest.size());
    page = new ArrayList<>(page);
    page.addAll(rest);
    assertEquals(Set.copyOf(tokens), Set.copyOf(page));
    at.later(Duration.ofMillis(1));
    assertEquals("one more", issue("one more", READS, END).token().name(), "one has ended");
    assertEquals(
        "TOO_MANY_TOKENS", assertThrows(Refusal.class, () -> issue("again", READS, END)).code());
    revoke(CLERK, tokens.getLast().key().id(), 1);
    assertEquals("again", issue("again", READS, END).token().name());
  }

  private void switched(boolean on) {
    at.stored(
        () -> {
          at.ports().accounts().save(at.account(CLERK).switched(on), MONDAY);
          return null;
        });
  }

  private IssueToken.Issued issue(String name, Scope scope, Instant until) {
    return at.all.issueToken().handle(new IssueToken.Command(at.actor(CLERK), name, scope, until));
  }

  private List<ApiToken> list(UUID after, int limit) {
    return at.all.listTokens().handle(new ListTokens.Command(at.person(CLERK), after, limit));
  }

  private ApiToken revoke(String user, UUID token, long version) {
    return at.all.revokeToken().handle(new RevokeToken.Command(at.person(user), token, version));
  }
}

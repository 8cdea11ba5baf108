package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.session.Entrance.ADDRESS;
import static redress.application.session.Entrance.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;

/** How a password is chosen first, by an invitation, and changed afterwards. */
class ChosenPasswordTest {
  private static final String CLERK = "quality-clerk";
  private static final String NEXT = "battery staple";

  private final Entrance at = new Entrance();
  private final Instant until = MONDAY.plus(Duration.ofHours(72));

  @Test
  void an_invitation_lets_its_holder_choose_once_and_ends_what_was_open() {
    var pass = invited();
    var before = at.account(CLERK);
    var session = at.open(CLERK);
    var program = issue();
    var other = Pass.random(Pass.Use.INVITATION, pass.company(), pass.id());
    refused(other.shown());
    refused(Pass.random(Pass.Use.INVITATION, pass.company(), UUID.randomUUID()).shown());
    refused(new Pass(Pass.Use.TOKEN, pass.company(), pass.id(), pass.secret()).shown());
    refused("an invitation");
    var weak = assertThrows(Refusal.class, () -> accept(pass.shown(), "too short"));
    assertEquals("PASSWORD_EASILY_GUESSED", weak.code());
    assertEquals("/password", weak.findings().getFirst().pointer());
    assertEquals(before, at.account(CLERK));
    assertNull(at.ended(session));

    at.company.clock().set(until.minusNanos(1000));
    var now = at.company.clock().instant();
    assertEquals(at.person(CLERK), accept(pass.shown(), NEXT));
    var after = at.account(CLERK);
    assertEquals(new PlainPasswords().encode(NEXT), after.secret());
    assertEquals(before.person(), after.person());
    assertTrue(after.active());
    assertEquals(new Ended(now, Why.PASSWORD_CHANGED), at.ended(session));
    assertNull(at.tokensOf(CLERK).getFirst().revoked());
    assertEquals(CLERK, at.all.sessions().resume(program).person().user());
    assertEquals("%s %s INVITATION_ACCEPTED []".formatted(now, CLERK), at.told(CLERK).getLast());
    var line = "%s %s ROLE_CHANGE %s acceptInvitation null null";
    assertEquals(List.of(line.formatted(now, CLERK, ADDRESS)), at.trail());
    refused(pass.shown());
    assertThrows(Unauthenticated.class, () -> at.open(CLERK));
    at.all.open().handle(new OpenSession.Command(at.credentials(CLERK, NEXT)));
  }

  @Test
  void an_invitation_ends_with_its_days_and_with_its_account() {
    var pass = invited();
    at.company.clock().set(until);
    refused(pass.shown());
    at.company.clock().set(MONDAY);
    at.stored(
        () -> {
          at.ports().accounts().save(at.account(CLERK).switched(false), MONDAY);
          return null;
        });
    refused(pass.shown());
    assertEquals(List.of(), at.trail());
  }

  @Test
  void a_changed_password_ends_every_session_and_the_tokens_if_they_are_not_kept() {
    var browser = at.browser(CLERK, null);
    var signed = at.open(CLERK);
    var head = at.open("quality-head");
    var program = issue();
    var wrong = assertThrows(Refusal.class, () -> change("a guess", NEXT, true));
    assertEquals("PASSWORD_WRONG", wrong.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, wrong.kind());
    var weak =
        assertThrows(Refusal.class, () -> change(ExampleCompany.PASSWORD, "password1234", true));
    assertEquals("PASSWORD_EASILY_GUESSED", weak.code());
    assertEquals("/next", weak.findings().getFirst().pointer());
    assertNull(at.ended(browser));

    var now = at.later(Duration.ofMinutes(1));
    change(ExampleCompany.PASSWORD, NEXT, true);
    assertEquals(new PlainPasswords().encode(NEXT), at.account(CLERK).secret());
    for (var session : List.of(browser, signed)) {
      assertEquals(new Ended(now, Why.PASSWORD_CHANGED), at.ended(session));
    }
    assertNull(at.ended(head));
    assertEquals(CLERK, at.all.sessions().resume(program).person().user());
    assertEquals("%s %s PASSWORD_CHANGED []".formatted(now, CLERK), at.told(CLERK).getLast());

    var later = at.later(Duration.ofMinutes(1));
    change(NEXT, "another long one", false);
    assertEquals(List.of(later), at.tokensOf(CLERK).stream().map(ApiToken::revoked).toList());
    assertThrows(Unauthenticated.class, () -> at.all.sessions().resume(program));
    assertEquals(3, at.told(CLERK).size());
  }

  @Test
  void a_password_is_long_of_many_signs_and_more_than_what_everybody_tries() {
    var li = person("li", "acme");
    taken("abcdefghijkl", li);
    taken("abcdeabcdeab", li);
    taken("passwordabcdefgh", li);
    taken("liv-liv-liv-acm", person("liv", "acm"));
    refused("abcdefghijk", li, "at least 12 characters");
    refused("𝄞𝄢𝄫𝄪𝄩𝄨𝄧𝄦𝄥𝄤𝄣", li, "at least 12 characters");
    refused("abcdabcdabcd", li, "at least 5 different characters");
    refused("PassWordabcdefg", li, "8 characters beside");
    refused("acmeacmeabcdefg", li, "8 characters beside");
    refused("abcdefgWANGwang", person("wang", "acme"), "8 characters beside");
    refused("aaaa", li, "at least 12 characters, and it has at least 5 different characters");
  }

  private static void taken(String password, Person of) {
    PasswordRules.require(password, of, "/p");
  }

  private static void refused(String password, Person of, String why) {
    var refusal =
        assertThrows(Refusal.class, () -> PasswordRules.require(password, of, "/p"), password);
    assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
  }

  private static Person person(String user, String company) {
    return new Person(
        new CompanyId(company), user, new Department("QUALITY"), new Position("CLERK"));
  }

  private Pass invited() {
    var pass = Pass.random(Pass.Use.INVITATION, at.company.id(), UUID.randomUUID());
    at.stored(
        () -> {
          at.ports()
              .invitations()
              .save(new Invitation(pass.company(), CLERK, pass.id(), pass.hash(), until));
          return null;
        });
    return pass;
  }

  /** The request was under way when its holder was shut out: it waited for the account. */
  @Test
  void nobody_issues_a_token_by_a_session_that_was_ended_meanwhile_S18() {
    var closed = at.actor(CLERK);
    at.all.close().handle(new CloseSession.Command(at.actor(CLERK), true, false, "127.0.0.1"));
    var changed = at.actor(CLERK);
    change(ExampleCompany.PASSWORD, NEXT, false);
    var off = at.actor(CLERK);
    at.stored(
        () -> {
          at.company.ports().accounts().save(at.account(CLERK).switched(false), MONDAY);
          return null;
        });
    for (var gone : List.of(closed, changed, off)) {
      var command =
          new IssueToken.Command(gone, "thief", Scope.OF_PERSON, MONDAY.plus(Duration.ofDays(9)));
      assertThrows(Unauthenticated.class, () -> at.all.issueToken().handle(command));
    }
    assertEquals(List.of(), at.tokensOf(CLERK));
  }

  /** The password was looked at and hashed before the account was taken away from its holder. */
  @Test
  void a_password_that_was_being_changed_undoes_no_reset_S18() {
    for (var meanwhile :
        List.<UnaryOperator<Account>>of(
            Account::withoutPassword, it -> it.with("another"), it -> it.switched(false))) {
      var mine = new Entrance();
      var slow = new ShutOut(mine, meanwhile);
      var sessions = OfSessions.of(mine.company.ports(), slow, mine.tokens, SessionLimits.USUAL);
      var command =
          new ChangePassword.Command(
              mine.person(CLERK), ADDRESS, ExampleCompany.PASSWORD, NEXT, true);
      assertThrows(Unauthenticated.class, () -> sessions.changePassword().handle(command));
      assertEquals(slow.left, mine.account(CLERK));
    }
  }

  @Test
  void nobody_comes_in_by_a_password_that_was_taken_away_while_it_was_looked_at_S18() {
    var mine = new Entrance();
    var off = mine.account(CLERK);
    mine.stored(
        () -> {
          mine.company.ports().accounts().save(off.switched(false), MONDAY);
          return null;
        });
    assertThrows(
        Unauthenticated.class, () -> mine.all.sessions().open(off, OpenedSession.Kind.BROWSER));
  }

  /** Who changes his password again and again keeps nobody from shutting him out. */
  @Test
  void a_password_that_its_holder_changes_counts_no_version_S10() {
    long version = at.account(CLERK).version();
    change(ExampleCompany.PASSWORD, NEXT, false);
    assertEquals(version, at.account(CLERK).version());
  }

  /** Passwords during whose hashing an administrator does something to the account. */
  private static final class ShutOut implements Passwords {
    private final Passwords plain = new PlainPasswords();
    private final Entrance at;
    private final UnaryOperator<Account> meanwhile;
    private Account left;

    private ShutOut(Entrance at, UnaryOperator<Account> meanwhile) {
      this.at = at;
      this.meanwhile = meanwhile;
    }

    @Override
    public String encode(String password) {
      at.stored(
          () -> {
            var account = meanwhile.apply(at.account(CLERK));
            at.company.ports().accounts().save(account, MONDAY);
            return null;
          });
      left = at.account(CLERK);
      return plain.encode(password);
    }

    @Override
    public boolean matches(String password, String secret) {
      return plain.matches(password, secret);
    }

    @Override
    public String nobodys() {
      return plain.nobodys();
    }
  }

  private String issue() {
    return at.all
        .issueToken()
        .handle(
            new IssueToken.Command(
                at.actor(CLERK), "report", Scope.OF_PERSON, MONDAY.plus(Duration.ofDays(9))))
        .shown();
  }

  private Person accept(String invitation, String password) {
    return at.all
        .acceptInvitation()
        .handle(new AcceptInvitation.Command(invitation, password, ADDRESS));
  }

  private void refused(String invitation) {
    assertThrows(Unauthenticated.class, () -> accept(invitation, NEXT), invitation);
  }

  private void change(String current, String next, boolean keepTokens) {
    at.all
        .changePassword()
        .handle(new ChangePassword.Command(at.person(CLERK), ADDRESS, current, next, keepTokens));
  }
}

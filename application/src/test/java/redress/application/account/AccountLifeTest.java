package redress.application.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.ExampleCompany.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.Stale;
import redress.application.session.AcceptInvitation;
import redress.application.session.ApiToken;
import redress.application.session.Credentials;
import redress.application.session.Invitation;
import redress.application.session.IssueToken;
import redress.application.session.OpenSession;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.application.session.Pass;
import redress.application.session.Scope;
import redress.application.session.Sessions;
import redress.application.session.Unauthenticated;
import redress.history.Change;
import redress.organization.Account;
import redress.organization.Person;
import redress.organization.Tenure;

/** The life of an account, and who may change it. */
class AccountLifeTest extends Administered {
  private final List<String> told = new ArrayList<>();

  @Test
  void an_account_is_made_filled_moved_reset_shut_and_opened_and_each_is_told_S4_43() {
    var li = new Person(company.id(), "li", QUALITY, CLERK);
    var made = accounts.create().handle(new CreateAccount.Command(gm, "li", QUALITY, CLERK));
    var until = MONDAY.plus(Duration.ofHours(72));
    assertEquals(new Account(li, "", true, 1), made.account());
    assertEquals(until, made.until());
    assertEquals(made.account(), read("li"));
    assertEquals(Optional.of(kept(made, until)), invitation(made));
    assertEquals(li + ", invited until " + until, made.toString());
    tell(
        MONDAY,
        "ACCOUNT_CREATED",
        new Change("/department", null, "QUALITY"),
        new Change("/position", null, "CLERK"),
        new Change("/invitation/until", null, until.toString()));

    accept(made, "a sentence that li chose");
    told.add("%s li INVITATION_ACCEPTED []".formatted(MONDAY));
    assertEquals(Optional.empty(), invitation(made));
    var session = open("a sentence that li chose");
    var program = issue();
    var version = read("li").version();

    var moved = company.clock().instant().plusSeconds(60);
    company.clock().set(moved);
    var post = new GivePost.Command(gm, "li", version, SALES, MANAGER, WHY);
    var given = accounts.givePost().handle(post);
    assertEquals(new Person(company.id(), "li", SALES, MANAGER), given.person());
    assertEquals(version + 1, given.version());
    assertEquals(given, read("li"));
    tell(
        moved,
        "POST_GIVEN",
        new Change("/department", "QUALITY", "SALES"),
        new Change("/position", "CLERK", "SALES_MANAGER"));
    assertEquals(
        List.of(new Tenure(li, MONDAY, moved), new Tenure(given.person(), moved, null)),
        company.ports().accounts().tenures(company.id(), "li"));
    assertNull(entrance.ended(session));
    var stale = assertThrows(Stale.class, () -> accounts.givePost().handle(post));
    assertEquals(given.version(), stale.current());

    var lost = moved.plusSeconds(60);
    company.clock().set(lost);
    var reset = accounts.reset().handle(new ResetAccount.Command(gm, "li", given.version(), WHY));
    assertFalse(read("li").hasPassword());
    assertEquals(reset.account(), read("li"));
    assertEquals(lost.plus(Duration.ofHours(72)), reset.until());
    assertEquals(new Ended(lost, Why.ACCOUNT_RESET), entrance.ended(session));
    assertEquals(List.of(lost), revoked());
    assertThrows(Unauthenticated.class, () -> entrance.all().sessions().resume(program));
    tell(lost, "ACCOUNT_RESET", new Change("/invitation/until", null, reset.until().toString()));

    var off = accounts.disable().handle(disabling(gm, "li"));
    assertFalse(off.active());
    assertEquals(off, read("li"));
    assertEquals(Optional.empty(), invitation(reset));
    tell(lost, "ACCOUNT_DISABLED", new Change("/active", "true", "false"));
    refused("ACCOUNT_OFF", () -> accounts.disable().handle(disabling(gm, "li")));
    refused(
        "ACCOUNT_OFF",
        () -> accounts.reset().handle(new ResetAccount.Command(gm, "li", off.version(), WHY)));
    refused("ACCOUNT_OFF", () -> give(gm, "li", QUALITY, CLERK));

    var on = accounts.enable().handle(enabling(gm, "li"));
    assertEquals(given.person(), on.person());
    assertEquals(on, read("li"));
    assertEquals(off.version() + 1, on.version());
    tell(lost, "ACCOUNT_ENABLED", new Change("/active", "false", "true"));
    refused("ACCOUNT_ON", () -> accounts.enable().handle(enabling(gm, "li")));
    assertEquals(told, entrance.told("li"));
  }

  @Test
  void who_is_disabled_is_out_with_everything_S4_43() {
    var session = entrance.browser("quality-clerk", null);
    var made = accounts.create().handle(new CreateAccount.Command(gm, "li", QUALITY, CLERK));
    accounts.disable().handle(disabling(gm, "quality-clerk"));
    assertEquals(new Ended(MONDAY, Why.ACCOUNT_DISABLED), entrance.ended(session));
    accounts.disable().handle(disabling(gm, "li"));
    assertEquals(Optional.empty(), invitation(made));
    accounts.enable().handle(enabling(gm, "li"));
    assertThrows(Unauthenticated.class, () -> accept(made, "a sentence that li chose"));
  }

  private void tell(Instant at, String type, Change... changes) {
    told.add("%s gm %s %s".formatted(at, type, List.of(changes)));
    assertEquals(told, entrance.told("li"));
  }

  private Pass pass(Invited invited) {
    return Pass.read(Pass.Use.INVITATION, invited.invitation()).orElseThrow();
  }

  private Invitation kept(Invited invited, Instant until) {
    var pass = pass(invited);
    return new Invitation(company.id(), "li", pass.id(), pass.hash(), until);
  }

  private Optional<Invitation> invitation(Invited invited) {
    return entrance.stored(
        () -> company.ports().invitations().lock(company.id(), pass(invited).id()));
  }

  private void accept(Invited invited, String password) {
    entrance
        .all()
        .acceptInvitation()
        .handle(new AcceptInvitation.Command(invited.invitation(), password, "192.0.2.1"));
  }

  private Sessions.Session open(String password) {
    return entrance
        .all()
        .open()
        .handle(
            new OpenSession.Command(
                new Credentials(company.id().code(), "li", password, "192.0.2.1")));
  }

  private String issue() {
    var until = MONDAY.plus(Duration.ofDays(9));
    var issued =
        entrance
            .all()
            .issueToken()
            .handle(new IssueToken.Command(entrance.actor("li"), "report", Scope.OF_PERSON, until));
    told.add(entrance.told("li").getLast());
    return issued.shown();
  }

  private List<Instant> revoked() {
    return entrance.tokensOf("li").stream().map(ApiToken::revoked).toList();
  }
}

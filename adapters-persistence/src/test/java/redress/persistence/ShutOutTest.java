package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.Unavailable;
import redress.application.session.AcceptInvitation;
import redress.application.session.ApiToken;
import redress.application.session.ChangePassword;
import redress.application.session.CloseSession;
import redress.application.session.Credentials;
import redress.application.session.Invitation;
import redress.application.session.IssueToken;
import redress.application.session.OfSessions;
import redress.application.session.OpenSession;
import redress.application.session.OpenedSession;
import redress.application.session.Pass;
import redress.application.session.PlainPasswords;
import redress.application.session.PlainTokens;
import redress.application.session.Scope;
import redress.application.session.SessionLimits;
import redress.application.session.Sessions;
import redress.application.session.Unauthenticated;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Position;
import redress.procedure.ShippedProcedures;

/**
 * Somebody is shut out while a request of theirs is under way, as PostgreSQL lets the two wait for
 * one another: the request leaves nothing behind by which they come in again.
 */
class ShutOutTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final String USER = "quality-clerk";
  private static final String ADDRESS = "192.0.2.1";

  private ExampleCompany company;
  private OfSessions sessions;

  @BeforeEach
  void a_company() {
    company =
        ExampleCompany.on(FRESH.ports(), FRESH.clock(), ShippedProcedures.text("general-feedback"));
    sessions =
        OfSessions.of(
            FRESH.ports(),
            new PlainPasswords(),
            new PlainTokens(FRESH.clock()),
            SessionLimits.USUAL);
  }

  @Test
  void a_token_that_is_being_issued_while_everything_is_revoked_is_not_issued_S18()
      throws Exception {
    var actor = comesIn();
    var issued = meanwhile(this::shutOut, () -> issue(actor));
    var refused = assertThrows(ExecutionException.class, issued::get);
    assertInstanceOf(Unauthenticated.class, refused.getCause());
    assertEquals(List.of(), tokens());
  }

  @Test
  void whoever_closes_everything_waits_for_a_token_that_is_being_issued_and_revokes_it_S18()
      throws Exception {
    var actor = comesIn();
    var closed =
        meanwhile(
            () -> issue(actor),
            () ->
                sessions.close().handle(new CloseSession.Command(actor, true, false, "127.0.0.1")));
    closed.get();
    assertEquals(
        List.of(FRESH.clock().instant()), tokens().stream().map(ApiToken::revoked).toList());
  }

  @Test
  void a_password_that_is_being_changed_while_the_account_is_reset_is_none_S18() throws Exception {
    var actor = comesIn();
    var command =
        new ChangePassword.Command(
            actor.person(), ADDRESS, ExampleCompany.PASSWORD, "battery staple", true);
    var changed = meanwhile(this::shutOut, () -> sessions.changePassword().handle(command));
    var refused = assertThrows(ExecutionException.class, changed::get);
    assertInstanceOf(Unauthenticated.class, refused.getCause());
    assertFalse(account().hasPassword());
  }

  @Test
  void what_somebody_does_in_person_while_they_are_shut_out_is_not_done_S10() throws Exception {
    var actor = comesIn();
    var does = new AtomicBoolean();
    var done =
        meanwhile(
            this::shutOut,
            () ->
                FRESH
                    .ports()
                    .transactions()
                    .run(
                        company.id(),
                        () -> {
                          sessions.sessions().still(actor);
                          does.set(true);
                        }));
    var refused = assertThrows(ExecutionException.class, done::get);
    assertInstanceOf(Unauthenticated.class, refused.getCause());
    assertFalse(does.get());
  }

  @Test
  void what_somebody_does_in_person_while_their_post_is_taken_away_is_not_done_S10()
      throws Exception {
    var actor = comesIn();
    Runnable moved =
        () ->
            FRESH
                .ports()
                .accounts()
                .save(
                    account().in(new Department("SALES"), new Position("CLERK")),
                    FRESH.clock().instant());
    Runnable work = () -> sessions.sessions().still(actor);
    var done = meanwhile(moved, () -> FRESH.ports().transactions().run(company.id(), work));
    var refused = assertThrows(ExecutionException.class, done::get);
    assertInstanceOf(Unavailable.class, refused.getCause());
  }

  @Test
  void two_who_act_on_each_other_wait_for_one_another_and_never_each_for_the_other_S10()
      throws Exception {
    var actor = comesIn();
    var ports = FRESH.ports();
    Runnable work = () -> sessions.sessions().still(actor, "gm");
    var done =
        Contended.of(
            FRESH,
            company.id(),
            () -> ports.accounts().lock(company.id(), "gm"),
            this::account,
            () -> ports.transactions().run(company.id(), work));
    assertTrue(done.waited());
    done.second().get();
  }

  @Test
  void an_invitation_that_is_being_accepted_waits_for_whoever_administers_the_account_S18()
      throws Exception {
    var ports = FRESH.ports();
    var pass = Pass.random(Pass.Use.INVITATION, company.id(), UUID.randomUUID());
    var until = FRESH.clock().instant().plus(Duration.ofDays(1));
    ports
        .transactions()
        .run(
            company.id(),
            () ->
                ports
                    .invitations()
                    .save(new Invitation(company.id(), USER, pass.id(), pass.hash(), until)));
    Runnable shutOut = () -> ports.invitations().remove(company.id(), USER);
    var command =
        new AcceptInvitation.Command(pass.shown(), "a sentence that nobody guesses", ADDRESS);
    var accepted = meanwhile(shutOut, () -> sessions.acceptInvitation().handle(command));
    var refused = assertThrows(ExecutionException.class, accepted::get);
    assertInstanceOf(Unauthenticated.class, refused.getCause());
  }

  @Test
  void a_session_that_is_being_opened_while_the_account_is_reset_is_none_S18() throws Exception {
    var opened = meanwhile(this::shutOut, this::comesIn);
    var refused = assertThrows(ExecutionException.class, opened::get);
    assertInstanceOf(Unauthenticated.class, refused.getCause());
  }

  /** What an administrator does to an account that is reset. */
  private void shutOut() {
    var ports = FRESH.ports();
    var now = FRESH.clock().instant();
    var ended = new OpenedSession.Ended(now, OpenedSession.Why.ACCOUNT_RESET);
    ports.sessions().endAll(company.id(), USER, ended);
    ports.apiTokens().revokeAll(company.id(), USER, now);
    ports.accounts().save(account().withoutPassword(), now);
  }

  private Sessions.Actor comesIn() {
    var credentials = new Credentials(company.id().code(), USER, ExampleCompany.PASSWORD, ADDRESS);
    return sessions.open().handle(new OpenSession.Command(credentials)).actor();
  }

  private void issue(Sessions.Actor actor) {
    var until = FRESH.clock().instant().plus(Duration.ofDays(9));
    sessions.issueToken().handle(new IssueToken.Command(actor, "report", Scope.OF_PERSON, until));
  }

  private Account account() {
    var ports = FRESH.ports();
    return ports
        .transactions()
        .run(company.id(), () -> ports.accounts().lock(company.id(), USER))
        .orElseThrow();
  }

  private List<ApiToken> tokens() {
    var ports = FRESH.ports();
    return ports
        .transactions()
        .run(company.id(), () -> ports.apiTokens().of(company.id(), USER, null, 10));
  }

  /** Does the one with the account locked, once the other waits for it or has not waited. */
  private Future<?> meanwhile(Runnable first, Runnable second) throws Exception {
    var accounts = FRESH.ports().accounts();
    Runnable lock = () -> accounts.lock(company.id(), USER).orElseThrow();
    return Contended.of(FRESH, company.id(), lock, first, second).second();
  }
}

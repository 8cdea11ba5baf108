package redress.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import redress.application.Ports;
import redress.application.session.Invitation;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.application.session.Pass;
import redress.organization.Account;

/** What is given to somebody with an account, and what is taken away. */
final class Invite {
  private static final Duration HOLDS = Duration.ofHours(72);

  private final Ports ports;

  Invite(Ports ports) {
    this.ports = ports;
  }

  /** Invites the holder to choose a password; an earlier invitation holds no more. */
  Invited to(Account account, Instant now) {
    var person = account.person();
    var pass = Pass.random(Pass.Use.INVITATION, person.company(), UUID.randomUUID());
    var until = now.plus(HOLDS);
    ports
        .invitations()
        .save(new Invitation(person.company(), person.user(), pass.id(), pass.hash(), until));
    return new Invited(account, pass.shown(), until);
  }

  /** Nothing by which the holder has come in holds any more. */
  void shutOut(Account account, Instant now, Why why) {
    var person = account.person();
    ports.sessions().endAll(person.company(), person.user(), new Ended(now, why));
    ports.apiTokens().revokeAll(person.company(), person.user(), now);
    ports.invitations().remove(person.company(), person.user());
  }
}

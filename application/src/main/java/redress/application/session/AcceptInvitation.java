package redress.application.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import redress.application.Ports;
import redress.application.session.AccountHistory.Happened;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.organization.Account;
import redress.organization.Person;

/** Gives an account the password that its holder chooses; the invitation is used up by that. */
public final class AcceptInvitation {
  private final Ports ports;
  private final Passwords passwords;

  AcceptInvitation(Ports ports, Passwords passwords) {
    this.ports = ports;
    this.passwords = passwords;
  }

  /**
   * @param invitation what was shown to whoever made it
   * @param address the network address that the request came from
   */
  public record Command(String invitation, String password, String address) {
    @Override
    public String toString() {
      return "an invitation";
    }
  }

  /**
   * Whose account has the password now.
   *
   * @throws Unauthenticated if the invitation is not one, was used, or is over
   * @throws redress.rule.Refusal {@code PASSWORD_EASILY_GUESSED}; the invitation may be used again
   */
  public Person handle(Command command) {
    var pass =
        Pass.read(Pass.Use.INVITATION, command.invitation()).orElseThrow(AcceptInvitation::none);
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    // looked at twice: the password is hashed in between, while no connection is held
    var invited = ports.transactions().run(pass.company(), () -> invited(pass, now));
    PasswordRules.require(command.password(), invited, "/password");
    var secret = passwords.encode(command.password());
    return ports
        .transactions()
        .run(
            pass.company(),
            () -> accepted(held(pass, invited, now), secret, command.address(), now));
  }

  private Optional<Invitation> invitation(Pass pass, Instant now) {
    return ports
        .invitations()
        .lock(pass.company(), pass.id())
        .filter(it -> pass.fits(it.secret()) && now.isBefore(it.until()));
  }

  private Person invited(Pass pass, Instant now) {
    return invitation(pass, now)
        .flatMap(it -> ports.accounts().find(it.company(), it.user()))
        .filter(Account::active)
        .orElseThrow(AcceptInvitation::none)
        .person();
  }

  /** The account, which is locked first, as whoever administers it does. */
  private Account held(Pass pass, Person invited, Instant now) {
    return ports
        .accounts()
        .lock(invited.company(), invited.user())
        .filter(Account::active)
        .filter(it -> invitation(pass, now).isPresent())
        .orElseThrow(AcceptInvitation::none);
  }

  private Person accepted(Account account, String secret, String address, Instant now) {
    var person = account.person();
    ports.invitations().remove(person.company(), person.user());
    ports.accounts().save(account.with(secret), now);
    ports.sessions().endAll(person.company(), person.user(), new Ended(now, Why.PASSWORD_CHANGED));
    new AccountHistory(ports.history())
        .tell(
            person.company(),
            person.user(),
            now,
            Happened.himself(person.user(), "INVITATION_ACCEPTED"));
    ports.auditRecords().add(ChangePassword.told(person, "acceptInvitation", address, now));
    return person;
  }

  private static Unauthenticated none() {
    return new Unauthenticated("the invitation is none, was used, or is over");
  }
}

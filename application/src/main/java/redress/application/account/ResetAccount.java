package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.application.account.Administration.Changed;
import redress.application.account.Administration.Request;
import redress.application.session.OpenedSession.Why;
import redress.history.Change;
import redress.organization.Person;
import redress.rule.Refusal;

/** Takes an account's password, sessions and tokens away and invites its holder anew. */
public final class ResetAccount {
  private final Ports ports;
  private final Administration administration;

  ResetAccount(Ports ports) {
    this.ports = ports;
    this.administration = new Administration(ports);
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(Person by, String user, long version, String reason) {}

  /**
   * The account, with its invitation.
   *
   * @throws Refusal as {@link GivePost} does, and {@code ACCOUNT_OFF} if it is switched off
   */
  public Invited handle(Command command) {
    return administration.change(
        new Request(command.by(), command.user(), command.version(), command.reason()),
        (work, account) -> {
          if (!account.active()) {
            throw Refusal.later("ACCOUNT_OFF", work.rule(), "the account is switched off");
          }
          var invite = new Invite(ports);
          invite.shutOut(account, work.now(), Why.ACCOUNT_RESET);
          var reset = administration.saved(account.withoutPassword(), work.now());
          var invited = invite.to(reset, work.now());
          return new Changed<>(
              invited,
              "ACCOUNT_RESET",
              List.of(new Change("/invitation/until", null, invited.until().toString())));
        });
  }
}

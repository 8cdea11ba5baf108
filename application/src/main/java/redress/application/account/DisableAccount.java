package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.application.account.Administration.Changed;
import redress.application.account.Administration.Request;
import redress.application.session.OpenedSession.Why;
import redress.history.Change;
import redress.organization.Account;
import redress.organization.Person;
import redress.rule.Refusal;

/** Switches an account off: its holder is out with the next request, and for good. */
public final class DisableAccount {
  private final Ports ports;
  private final Administration administration;

  DisableAccount(Ports ports) {
    this.ports = ports;
    this.administration = new Administration(ports);
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(Person by, String user, long version, String reason) {}

  /**
   * The account as it is now.
   *
   * @throws Refusal as {@link GivePost} does, and {@code ACCOUNT_OFF} if it is switched off already
   */
  public Account handle(Command command) {
    return administration.change(
        new Request(command.by(), command.user(), command.version(), command.reason()),
        (work, account) -> {
          if (!account.active()) {
            throw Refusal.later("ACCOUNT_OFF", work.rule(), "the account is switched off already");
          }
          new Invite(ports).shutOut(account, work.now(), Why.ACCOUNT_DISABLED);
          var off = administration.saved(account.switched(false), work.now());
          return new Changed<>(
              off, "ACCOUNT_DISABLED", List.of(new Change("/active", "true", "false")));
        });
  }
}

package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.application.account.Administration.Changed;
import redress.application.account.Administration.Request;
import redress.history.Change;
import redress.organization.Account;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Switches an account on again; what its holder had before, but the password, does not come back.
 */
public final class EnableAccount {
  private final Administration administration;

  EnableAccount(Ports ports) {
    this.administration = new Administration(ports);
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(Person by, String user, long version, String reason) {}

  /**
   * The account as it is now.
   *
   * @throws Refusal as {@link GivePost} does, and {@code ACCOUNT_ON} if it is switched on
   */
  public Account handle(Command command) {
    return administration.change(
        new Request(command.by(), command.user(), command.version(), command.reason()),
        (work, account) -> {
          if (account.active()) {
            throw Refusal.later("ACCOUNT_ON", work.rule(), "the account is switched on");
          }
          var person = account.person();
          work.exists(person.department(), person.position());
          var on = administration.saved(account.switched(true), work.now());
          return new Changed<>(
              on, "ACCOUNT_ENABLED", List.of(new Change("/active", "false", "true")));
        });
  }
}

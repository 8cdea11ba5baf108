package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.organization.Account;
import redress.organization.Person;

/** Lists the accounts of the company, for whom administers some of them. */
public final class ListAccounts {
  private final Ports ports;
  private final Administration administration;

  ListAccounts(Ports ports) {
    this.ports = ports;
    this.administration = new Administration(ports);
  }

  /**
   * @param after the user name of the last one that was seen, or {@code null} for the beginning
   */
  public record Command(Person by, String after, int limit) {}

  /**
   * The accounts in order of user name.
   *
   * @throws redress.rule.Refusal {@code NOT_AN_ADMINISTRATOR}
   */
  public List<Account> handle(Command command) {
    return administration.work(
        command.by(),
        work -> ports.accounts().all(command.by().company(), command.after(), command.limit()));
  }
}

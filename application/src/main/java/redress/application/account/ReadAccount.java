package redress.application.account;

import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Account;
import redress.organization.Person;

/** Reads one account of the company, for whom administers some of them. */
public final class ReadAccount {
  private final Ports ports;
  private final Administration administration;

  ReadAccount(Ports ports) {
    this.ports = ports;
    this.administration = new Administration(ports);
  }

  public record Command(Person by, String user) {}

  /**
   * The account.
   *
   * @throws Unknown if there is none
   * @throws redress.rule.Refusal {@code NOT_AN_ADMINISTRATOR}
   */
  public Account handle(Command command) {
    return administration.work(
        command.by(),
        work ->
            ports
                .accounts()
                .find(command.by().company(), command.user())
                .orElseThrow(() -> new Unknown("account")));
  }
}

package redress.application.account;

import redress.application.Ports;
import redress.application.account.Administration.Changed;
import redress.application.account.Administration.Request;
import redress.history.Difference;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;

/**
 * Gives somebody another post; what it allows and no longer allows counts from the next request.
 */
public final class GivePost {
  private final Administration administration;

  GivePost(Ports ports) {
    this.administration = new Administration(ports);
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(
      Person by,
      String user,
      long version,
      Department department,
      Position position,
      String reason) {}

  /**
   * The account as it is now.
   *
   * @throws redress.application.Unknown if there is no such account
   * @throws redress.application.Stale if it has changed since
   * @throws Refusal {@code NOT_AN_ADMINISTRATOR}, {@code OWN_ACCOUNT}, {@code
   *     POST_NOT_YOURS_TO_GIVE}, {@code AUTHORITY_NOT_YOURS}, {@code POST_NOT_IN_PROCEDURE}, {@code
   *     ACCOUNT_OFF}
   */
  public Account handle(Command command) {
    return administration.change(
        new Request(command.by(), command.user(), command.version(), command.reason()),
        (work, account) -> {
          work.exists(command.department(), command.position());
          work.require(command.department(), command.position());
          if (!account.active()) {
            throw Refusal.later("ACCOUNT_OFF", work.rule(), "the account is switched off");
          }
          var before = account.person();
          var given =
              administration.saved(
                  account.in(command.department(), command.position()), work.now());
          return new Changed<>(
              given,
              "POST_GIVEN",
              new Difference()
                  .of("/department", before.department(), command.department())
                  .of("/position", before.position(), command.position())
                  .changes());
        });
  }
}

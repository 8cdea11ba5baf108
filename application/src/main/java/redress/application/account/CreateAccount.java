package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.application.account.Administration.Changed;
import redress.application.account.Administration.Work;
import redress.history.Change;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.UserName;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Gives somebody new an account with a post, and invites them to choose a password. */
public final class CreateAccount {
  private final Ports ports;
  private final Administration administration;

  CreateAccount(Ports ports) {
    this.ports = ports;
    this.administration = new Administration(ports);
  }

  public record Command(Person by, String user, Department department, Position position) {}

  /**
   * The account, with its invitation.
   *
   * @throws Refusal {@code NOT_AN_ADMINISTRATOR}, {@code POST_NOT_YOURS_TO_GIVE}, {@code
   *     AUTHORITY_NOT_YOURS}, {@code POST_NOT_IN_PROCEDURE}, {@code USER_NAME_UNFIT}, {@code
   *     USER_EXISTS}
   */
  public Invited handle(Command command) {
    return administration.work(command.by(), work -> created(command, work));
  }

  private Invited created(Command command, Work work) {
    var company = command.by().company();
    work.exists(command.department(), command.position());
    work.require(command.department(), command.position());
    if (!UserName.isFree(command.user())) {
      throw fault("USER_NAME_UNFIT", UserName.FORM);
    }
    var person = new Person(company, command.user(), command.department(), command.position());
    if (!ports.accounts().add(Account.invited(person), work.now())) {
      throw exists(command.user());
    }
    var account = ports.accounts().lock(company, command.user()).orElseThrow();
    var invited = new Invite(ports).to(account, work.now());
    var changes =
        List.of(
            new Change("/department", null, command.department().code()),
            new Change("/position", null, command.position().code()),
            new Change("/invitation/until", null, invited.until().toString()));
    administration.tell(
        work, command.user(), null, new Changed<>(invited, "ACCOUNT_CREATED", changes));
    return invited;
  }

  private static Refusal exists(String user) {
    return fault(
        "USER_EXISTS",
        "there is an account '%s' already, or one whose name would be taken for it"
            .formatted(user));
  }

  private static Refusal fault(String code, String sentence) {
    return Refusal.content(
        code, null, sentence, List.of(new Finding("/user", code, null, sentence)));
  }
}

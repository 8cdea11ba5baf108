package redress.application.ownership;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.organization.Accounts;
import redress.organization.Person;

/** Names another person to answer for a case, for a reason (S0-03). */
public final class ReplaceOwner {
  private final CaseDesk desk;
  private final Owners owners;

  public ReplaceOwner(CaseDesk desk, Accounts accounts) {
    this.desk = desk;
    this.owners = new Owners(accounts);
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, String owner, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.OF_PART,
        OwnershipActions.REPLACE,
        (work, ownership) -> {
          var rule = work.procedure().ownership().rule();
          return ownership.replaced(owners.named(work, command.owner()), command.reason(), rule);
        });
  }
}

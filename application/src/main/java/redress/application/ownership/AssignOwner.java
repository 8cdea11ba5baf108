package redress.application.ownership;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.obligation.Moment;
import redress.organization.Accounts;
import redress.organization.Department;
import redress.organization.Person;
import redress.ownership.Ownership;
import redress.ownership.Ownership.Assistant;

/** Names the one person who answers for a case, and the departments that help (S0-03, S0-12). */
public final class AssignOwner {
  private final CaseDesk desk;
  private final Owners owners;

  public AssignOwner(CaseDesk desk, Accounts accounts) {
    this.desk = desk;
    this.owners = new Owners(accounts);
  }

  /**
   * @param owner the user name of whoever answers for the case
   */
  public record Command(Person by, UUID complaint, String owner, List<Department> assistants)
      implements OnCase {
    public Command {
      assistants = List.copyOf(assistants);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.NAME,
        work -> {
          var rule = work.procedure().ownership().rule();
          var known = work.procedure().organization().known();
          command.assistants().forEach(it -> known.require(it, rule));
          var assistants =
              command.assistants().stream()
                  .distinct()
                  .map(it -> new Assistant(it, work.mark()))
                  .toList();
          work.keep(
              Ownership.class,
              Ownership.named(
                  work.newPart(), owners.named(work, command.owner()), assistants, rule));
          work.happened(Moment.OWNER_ASSIGNED, work.now());
        });
  }
}

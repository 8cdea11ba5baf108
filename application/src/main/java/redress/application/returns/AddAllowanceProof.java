package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.organization.Person;
import redress.returns.AllowanceRules;

/** The customer proves that less is owed (S4-40). */
public final class AddAllowanceProof {
  private final CaseDesk desk;

  public AddAllowanceProof(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, GivenProof proof)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AllowanceActions.OF_PART,
        AllowanceActions.PROVE,
        (work, it) ->
            it.prove(
                command.proof().in(work), work.procedure().sections().of(AllowanceRules.class)));
  }
}

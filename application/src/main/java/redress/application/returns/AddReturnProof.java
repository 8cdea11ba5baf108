package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.ReturnNoteRules;

/** The customer proves that the goods went back (S4-39). */
public final class AddReturnProof {
  private final CaseDesk desk;

  public AddReturnProof(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, GivenProof proof)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.PROVE,
        (work, it) ->
            it.prove(
                command.proof().in(work), work.procedure().sections().of(ReturnNoteRules.class)));
  }
}

package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.Course.Instruction;
import redress.returns.ReturnNoteRules;

/** Whoever verified a note says what happens with goods that do not agree with it (S4-37). */
public final class InstructReturn {
  private final CaseDesk desk;

  public InstructReturn(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String text)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.INSTRUCT,
        (work, it) ->
            it.instruct(
                new Instruction(command.text(), work.mark()),
                work.procedure().sections().of(ReturnNoteRules.class)));
  }
}

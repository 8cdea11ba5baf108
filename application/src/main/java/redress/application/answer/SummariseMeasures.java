package redress.application.answer;

import java.util.Set;
import java.util.UUID;
import redress.answer.Summary;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;

/** Brings the departments' measures together, naming those who are missing (I-23). */
public final class SummariseMeasures {
  private final CaseDesk desk;

  public SummariseMeasures(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param missing exactly the departments that were asked and have not answered
   */
  public record Command(Person by, UUID complaint, String text, Set<Department> missing)
      implements OnCase {
    public Command {
      missing = Set.copyOf(missing);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnswerActions.SUMMARISE,
        work -> {
          work.keep(
              Summary.class,
              Summary.made(
                  work.newPart(),
                  command.text(),
                  command.missing(),
                  Basing.coverage(work),
                  work.mark(),
                  work.procedure().answer()));
          work.happened(Moment.SUMMARISED, work.now());
        });
  }
}

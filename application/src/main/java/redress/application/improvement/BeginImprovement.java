package redress.application.improvement;

import java.time.LocalDate;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Improvement;
import redress.improvement.Improvement.Cause;
import redress.organization.Person;

/** Somebody names a cause, so that something is done about it (S1-23 to S1-26). */
public final class BeginImprovement {
  private final CaseDesk desk;

  public BeginImprovement(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param category a cause of the procedure
   * @param reviewOn when the improvement is looked at again, or {@code null}
   */
  public record Command(
      Person by, UUID complaint, String category, String finding, LocalDate reviewOn)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.BEGIN,
        work ->
            work.keep(
                Improvement.class,
                Improvement.begun(
                    work.newPart(),
                    new Cause(command.category(), command.finding(), work.mark()),
                    command.reviewOn(),
                    work.procedure().improvement())));
  }
}

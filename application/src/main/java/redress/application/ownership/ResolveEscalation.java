package redress.application.ownership;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.errand.Errand;
import redress.errand.Errand.Outcome;
import redress.errand.ErrandKind;
import redress.organization.Duty;
import redress.organization.Person;
import redress.ownership.Ownership.Solution;

/** Says what a review has found: the root cause and the solution (S0-20). */
public final class ResolveEscalation {
  private final CaseDesk desk;

  public ResolveEscalation(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, String rootCause, String solution)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.OF_PART,
        OwnershipActions.RESOLVE,
        (work, ownership) -> {
          reviewed(work, command.solution());
          return ownership.resolved(
              new Solution(command.rootCause(), command.solution(), work.mark()),
              work.procedure().duties().rule(Duty.REVIEW_CASE));
        });
  }

  /** What was asked of the reviewers is done with it. */
  private static void reviewed(CaseWork work, String solution) {
    work.parts(Errand.class).stream()
        .filter(it -> it.open() && it.task().kind() == ErrandKind.REVIEW)
        .forEach(
            it ->
                work.keep(
                    Errand.class, it.complete(new Outcome(solution, work.now(), work.mark()))));
  }
}

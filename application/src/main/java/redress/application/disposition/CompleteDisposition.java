package redress.application.disposition;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.application.complaint.Round;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Disposition.Done;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;

/** Our part of what was approved is done (S3-03, S3-07, S3-14). */
public final class CompleteDisposition {
  private final CaseDesk desk;

  public CompleteDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param doneAt when it was done, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, UUID part, long version, Instant doneAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.COMPLETE,
        (work, it) -> {
          var rules = work.procedure().disposition();
          var at = work.fact(command.doneAt(), "/doneAt", rules.rule());
          var approving = work.procedure().duties().rule(Duty.APPROVE);
          return it.complete(new Done(at, work.mark()), Round.of(work), rules, approving);
        },
        (work, it) -> work.happened(Moment.SERVICE_COMPLETED, it.course().completed().at()));
  }
}

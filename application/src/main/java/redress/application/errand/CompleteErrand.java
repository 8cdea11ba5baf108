package redress.application.errand;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ErrandActions;
import redress.errand.Errand.Outcome;
import redress.organization.Person;

/** The department that runs an errand says what came of it (I-08, I-14, I-15, I-17). */
public final class CompleteErrand {
  private final CaseDesk desk;

  public CompleteErrand(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the errand's version that the caller has seen
   * @param result what came of it, such as the data that the customer gave
   * @param doneAt when it was done, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, String result, Instant doneAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ErrandActions.OF_PART,
        ErrandActions.COMPLETE,
        (work, errand) -> {
          var doneAt = work.fact(command.doneAt(), "/doneAt", errand.task().rule());
          return errand.complete(new Outcome(command.result(), doneAt, work.mark()));
        });
  }
}

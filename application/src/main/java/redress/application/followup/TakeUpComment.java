package redress.application.followup;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.FollowUpActions;
import redress.followup.FollowUp.Improvement;
import redress.organization.Duty;
import redress.organization.Person;

/** Somebody says what is improved because of what a customer commented (S3-05). */
public final class TakeUpComment {
  private final CaseDesk desk;

  public TakeUpComment(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param text what is done otherwise from now on
   */
  public record Command(Person by, UUID complaint, UUID part, long version, String text)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        FollowUpActions.OF_PART,
        FollowUpActions.TAKE_UP,
        (work, followUp) ->
            followUp.improve(
                new Improvement(command.text(), work.mark()),
                work.procedure().duties().rule(Duty.TAKE_UP_COMMENT)));
  }
}

package redress.application.notice;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.NoticeActions;
import redress.notice.InquiryNote.Answer;
import redress.organization.Duty;
import redress.organization.Person;

/** A department says why a step that it owed was late (S4-42). */
public final class AnswerInquiryNote {
  private final CaseDesk desk;

  public AnswerInquiryNote(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String cause)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        NoticeActions.OF_PART,
        NoticeActions.ANSWER,
        (work, note) ->
            note.answered(
                new Answer(command.cause(), work.mark()),
                work.procedure().duties().rule(Duty.ANSWER_INQUIRY)));
  }
}

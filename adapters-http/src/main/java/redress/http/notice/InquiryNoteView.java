package redress.http.notice;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.notice.InquiryNote;
import redress.organization.Department;

/** An inquiry note as its reader sees it. */
public record InquiryNoteView(
    UUID id,
    long version,
    LateStepView step,
    Department department,
    String text,
    Mark issued,
    AnswerView answer) {

  /** Why the step was late. */
  record AnswerView(String cause, Mark made) {}

  public static InquiryNoteView of(InquiryNote note) {
    return NoticeMapper.INSTANCE.view(note);
  }
}

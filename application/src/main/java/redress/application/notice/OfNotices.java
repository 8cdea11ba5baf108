package redress.application.notice;

import redress.application.complaint.CaseDesk;
import redress.notice.UrgingNotes;

/** The use cases around notes about what is late, or was. */
public record OfNotices(ListUrgingNotes urging, IssueInquiryNote issue, AnswerInquiryNote answer) {
  public static OfNotices of(CaseDesk desk, UrgingNotes notes) {
    return new OfNotices(
        new ListUrgingNotes(notes), new IssueInquiryNote(desk), new AnswerInquiryNote(desk));
  }
}

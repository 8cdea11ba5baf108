package redress.casefile;

import java.util.List;
import redress.complaint.Complaint;
import redress.complaint.Gate;
import redress.notice.InquiryNote;
import redress.notice.InquiryRules;
import redress.organization.Duty;

/** What can be done to learn why steps of a closed case were late (S4-42). */
public final class NoticeActions {
  public static final Action<Complaint> ISSUE =
      new Action<>(
          "issueInquiryNote",
          Duty.INQUIRE,
          (at, it) -> Gate.executing(it, at.procedure().sections().of(InquiryRules.class).rule()));

  public static final Action<InquiryNote> ANSWER =
      new Action<>(
          "answerInquiryNote",
          Duty.ANSWER_INQUIRY,
          (at, it) -> {
            var rule = at.procedure().duties().rule(Duty.ANSWER_INQUIRY);
            return Gate.executing(at.complaint(), rule).or(() -> it.mayAnswer(rule));
          });

  public static final List<Action<Complaint>> OF_CASE = List.of(ISSUE);
  public static final PartActions<InquiryNote> OF_PART =
      new PartActions<>(InquiryNote.class, it -> it.step().holder(), List.of(ANSWER));

  private NoticeActions() {}
}

package redress.application.notice;

import java.util.UUID;
import redress.application.Unknown;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.NoticeActions;
import redress.notice.InquiryNote;
import redress.notice.InquiryRules;
import redress.notice.LateStep;
import redress.organization.Person;
import redress.rule.Refusal;

/** Asks a department why a step of a closed case was late (S4-42). */
public final class IssueInquiryNote {
  private final CaseDesk desk;

  public IssueInquiryNote(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param obligation the step
   * @param text what is asked besides the cause, or {@code null}
   */
  public record Command(Person by, UUID complaint, UUID obligation, String text)
      implements OnCase {}

  /**
   * @throws Refusal {@code STEP_NOT_LATE} or {@code ALREADY_INQUIRED}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        NoticeActions.ISSUE,
        work -> {
          var rules = work.procedure().sections().of(InquiryRules.class);
          var step = late(work, command.obligation(), rules);
          work.keep(
              InquiryNote.class,
              InquiryNote.issued(work.newPart(), step, command.text(), work.mark(), rules));
        });
  }

  private static LateStep late(CaseWork work, UUID obligation, InquiryRules rules) {
    var all = work.obligations();
    if (all.stream().noneMatch(it -> it.id().equals(obligation))) {
      throw new Unknown("obligation");
    }
    if (work.parts(InquiryNote.class).stream()
        .anyMatch(it -> it.step().obligation().equals(obligation))) {
      throw Refusal.later(
          "ALREADY_INQUIRED", rules.rule(), "the department was asked about this step already");
    }
    return LateStep.ended(all, work.procedure().obligations(), work.complaint().care()).stream()
        .filter(it -> it.obligation().equals(obligation))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.content(
                    "STEP_NOT_LATE", rules.rule(), "this step did not end after it was due"));
  }
}

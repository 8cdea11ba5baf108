package redress.notice;

import java.util.Optional;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A note that asks a department why a step of a closed case was late (洽办单, S4-42).
 *
 * <p>Its life: the program issues it by itself when the case is closed, where the procedure says
 * so, or somebody issues it; the department answers it once, with the cause.
 *
 * @param department in whose name it is asked
 * @param text what is asked besides the cause, or {@code null}
 * @param answer {@code null} until it is answered
 */
public record InquiryNote(
    PartId id,
    long version,
    LateStep step,
    Department department,
    String text,
    Mark issued,
    Answer answer)
    implements Part {

  /** Why the step was late. */
  public record Answer(String cause, Mark made) {}

  /** It is asked why a step was late. */
  public static Changed<InquiryNote> issued(
      PartId id, LateStep step, String text, Mark mark, InquiryRules rules) {
    var made = new InquiryNote(id, 1, step, rules.department(), text, mark, null);
    var changes =
        new Difference()
            .of(made.path("step"), null, step.kind())
            .of(made.path("holder"), null, step.holder())
            .of(made.path("dueAt"), null, step.dueAt())
            .of(made.path("endedAt"), null, step.endedAt())
            .of(made.path("text"), null, text);
    return Changed.of(made, Entry.of("INQUIRY_NOTE_ISSUED", rules.rule(), null, changes.changes()));
  }

  /** Whether it waits for its answer; the refusal if not. */
  public Optional<Refusal> mayAnswer(RuleId rule) {
    return answer == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "INQUIRY_ANSWERED",
                rule,
                "the note was answered at %s".formatted(answer.made().at())));
  }

  /** The department says why it was late. */
  public Changed<InquiryNote> answered(Answer given, RuleId rule) {
    mayAnswer(rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new InquiryNote(id, version + 1, step, department, text, issued, given),
        Entry.of("INQUIRY_NOTE_ANSWERED", rule, new Change(path("cause"), null, given.cause())));
  }

  private String path(String member) {
    return "/inquiryNotes/%s/%s".formatted(id.value(), member);
  }
}

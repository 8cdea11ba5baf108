package redress.application.recurrence;

import java.util.UUID;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.RecurrenceActions;
import redress.organization.Person;
import redress.recurrence.Recurrence.Answer;
import redress.recurrence.Recurrence.Verdict;
import redress.rule.Refusal;

/**
 * Somebody answers whether the same has happened before; cases in which it has are linked (H-7).
 */
public final class AnswerRecurrence {
  private final Together together;

  AnswerRecurrence(Together together) {
    this.together = together;
  }

  /**
   * @param other the case that it is linked to, or {@code null} if it is different from all
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, UUID other, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return together.holding(
        command.by().company(),
        command.complaint(),
        command.other() == null ? command.complaint() : command.other(),
        () ->
            together
                .desk()
                .change(
                    command,
                    RecurrenceActions.OF_PART,
                    RecurrenceActions.ANSWER,
                    (work, recurrence) -> {
                      var rule = work.procedure().recurrence().rule();
                      if (command.other() == null) {
                        return recurrence.answered(
                            new Answer(Verdict.DIFFERENT, null, command.reason(), work.mark()),
                            rule);
                      }
                      var other = together.other(work, command.other(), rule);
                      RecurrenceActions.joined(work.complaint(), rule)
                          .ifPresent(AnswerRecurrence::refuse);
                      together.link(work, other, command.reason(), rule);
                      return recurrence.answered(
                          new Answer(
                              Verdict.LINKED, other.id().value(), command.reason(), work.mark()),
                          rule);
                    }));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}

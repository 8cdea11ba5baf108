package redress.application.improvement;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Improvement.Answer;
import redress.improvement.Place;
import redress.organization.Person;

/** Says whether it could happen in a department or to a similar product, too (S1-27). */
public final class AnswerReadAcross {
  private final CaseDesk desk;

  public AnswerReadAcross(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      Place where,
      boolean applies,
      String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.ANSWER,
        (work, improvement) -> {
          var answer =
              new Answer(command.where(), command.applies(), command.reason(), work.mark());
          return improvement.answer(
              answer, command.by().department(), work.procedure().improvement().readAcross());
        });
  }
}

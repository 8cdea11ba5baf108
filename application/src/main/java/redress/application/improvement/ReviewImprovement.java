package redress.application.improvement;

import java.time.LocalDate;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Improvement.Review;
import redress.organization.Person;

/** Looks at an improvement again and says when to do so once more, if at all (S3-13). */
public final class ReviewImprovement {
  private final CaseDesk desk;

  public ReviewImprovement(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, String finding, LocalDate next)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.REVIEW,
        (work, improvement) -> {
          var rules = work.procedure().improvement();
          var review = new Review(command.finding(), command.next(), work.mark());
          return improvement.review(
              review, rules.review() == null ? rules.rule() : rules.review().rule());
        });
  }
}

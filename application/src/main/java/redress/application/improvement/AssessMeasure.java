package redress.application.improvement;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.AssessmentItem.Decided;
import redress.money.GivenMoney;
import redress.organization.Person;

/** Decides what is deducted of whoever carried out a measure that does not work (S1-24). */
public final class AssessMeasure {
  private final CaseDesk desk;

  public AssessMeasure(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the improvement's version that the caller has seen
   * @param money what is deducted, in the company's currency; zero for nothing
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      UUID measure,
      GivenMoney money,
      String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.ASSESS,
        (work, improvement) -> {
          var money = work.money(command.money(), "/money");
          var decided = new Decided(money, command.reason(), work.mark());
          return work.procedure().improvement().assess(improvement, command.measure(), decided);
        });
  }
}

package redress.application.answer;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.TechnicalActions;
import redress.organization.Person;
import redress.technical.TechnicalAnalysis.Filed;
import redress.technical.TechnicalAnalysis.Trial;

/** Those who know try out what they have proposed, and tell where its documents are (S1-18). */
public final class VerifyTechnically {
  private final CaseDesk desk;

  public VerifyTechnically(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the analysis's version that the caller has seen
   * @param finding what was tried and what was seen
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      boolean works,
      String finding,
      List<Filed> documents)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        TechnicalActions.OF_PART,
        TechnicalActions.VERIFY,
        (work, analysis) ->
            analysis.verify(
                new Trial(command.works(), command.finding(), command.documents(), work.mark()),
                work.procedure().technical()));
  }
}

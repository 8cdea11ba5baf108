package redress.application.answer;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.TechnicalActions;
import redress.organization.Person;
import redress.technical.TechnicalAnalysis;

/** Those who know analyse a technical question and say what will be done about it (I-03). */
public final class AnalyseTechnically {
  private final CaseDesk desk;

  public AnalyseTechnically(CaseDesk desk) {
    this.desk = desk;
  }

  /** What they found. */
  public record Command(Person by, UUID complaint, TechnicalAnalysis.Content content)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        TechnicalActions.ANALYSE,
        work -> {
          work.keep(
              TechnicalAnalysis.class,
              TechnicalAnalysis.made(
                  work.newPart(), command.content(), work.mark(), work.procedure().technical()));
        });
  }
}

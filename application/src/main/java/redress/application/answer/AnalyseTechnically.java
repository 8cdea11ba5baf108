package redress.application.answer;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.TechnicalActions;
import redress.complaint.Track.Mark;
import redress.organization.Person;
import redress.technical.TechnicalAnalysis;

/** Those who know analyse a technical question and say what will be done about it (I-03). */
public final class AnalyseTechnically {
  private final CaseDesk desk;

  public AnalyseTechnically(CaseDesk desk) {
    this.desk = desk;
  }

  /** What they found. */
  public record Command(Person by, UUID complaint, TechnicalAnalysis.Content content) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          work.require(TechnicalActions.ANALYSE);
          work.keep(
              TechnicalAnalysis.class,
              TechnicalAnalysis.made(
                  work.newPart(),
                  command.content(),
                  new Mark(work.now(), command.by().user()),
                  work.procedure().technical().rule()));
        });
  }
}

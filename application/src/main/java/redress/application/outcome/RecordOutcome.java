package redress.application.outcome;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.application.complaint.Round;
import redress.casefile.CaseFile;
import redress.casefile.OutcomeActions;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.outcome.Outcome;
import redress.outcome.Outcome.Content;
import redress.outcome.OutcomeKind;

/** Records what a case has come to: an answer, a decision or a measure (F-5). */
public final class RecordOutcome {
  private final CaseDesk desk;

  public RecordOutcome(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, OutcomeKind kind, Content content)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OutcomeActions.RECORD,
        work -> {
          var made =
              new Outcome(
                  work.newPart(),
                  1,
                  Round.of(work),
                  command.kind(),
                  command.content(),
                  work.mark(),
                  null);
          var kind = work.complaint().intake().source().kind();
          work.keep(Outcome.class, Outcome.recorded(made, kind, work.procedure().outcome()));
          work.happened(Moment.RESOLVED, work.now());
        });
  }
}

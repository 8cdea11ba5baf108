package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.complaint.Stage;
import redress.disposition.Disposition;
import redress.organization.Person;

/** Somebody says what the customer shall be given (S4-15, S1-04, S3-04). */
public final class ProposeDisposition {
  private final CaseDesk desk;

  public ProposeDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, GivenTerms terms) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.PROPOSE,
        work -> {
          var rules = work.procedure().disposition();
          var terms = command.terms().in(work);
          work.keep(
              Disposition.class, Disposition.proposed(work.newPart(), terms, work.mark(), rules));
          Regarded.by(terms, work);
          if (work.complaint().track().stage() != Stage.DISPOSITION_PROPOSED) {
            work.keep(
                work.complaint()
                    .reach(Stage.DISPOSITION_PROPOSED, work.mark(), null, rules.rule()));
          }
        });
  }
}

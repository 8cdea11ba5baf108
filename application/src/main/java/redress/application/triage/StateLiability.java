package redress.application.triage;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.TriageActions;
import redress.liability.LiabilityRules;
import redress.liability.SharedLiability;
import redress.liability.SharedLiability.Share;
import redress.organization.Person;

/** Says whose fault a case is, and how far (S1-13, S1-04). */
public final class StateLiability {
  private final CaseDesk desk;

  public StateLiability(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, List<Share> shares, String reason)
      implements OnCase {
    public Command {
      shares = List.copyOf(shares);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        TriageActions.STATE_LIABILITY,
        work ->
            work.keep(
                SharedLiability.class,
                SharedLiability.stated(
                    new SharedLiability(
                        work.newPart(), 1, command.shares(), command.reason(), work.mark()),
                    work.procedure().sections().of(LiabilityRules.class))));
  }
}

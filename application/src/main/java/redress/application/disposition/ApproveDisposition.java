package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Closing;
import redress.application.complaint.OnPart;
import redress.application.complaint.Slips;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.casefile.Signing;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * Somebody with enough authority approves what another one proposed (S4-30, S1-02, S1-03). Where
 * that ends the way of a case, the case may be closed by it (S4-20). What comes to more than he may
 * sign together with other cases is reported.
 */
public final class ApproveDisposition {
  private final CaseDesk desk;
  private final Closing closing;
  private final Splits splits;

  public ApproveDisposition(CaseDesk desk, Closing closing, Splits splits) {
    this.desk = desk;
    this.closing = closing;
    this.splits = splits;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.APPROVE,
        (work, it) ->
            it.approve(
                Signing.signature(work.by(), work.situation(), it, work.mark()),
                work.procedure().disposition()),
        (work, it) -> {
          splits.report(work, it.terms(), it.signature());
          work.happened(Moment.DISPOSITION_APPROVED, work.now());
          Slips.approved(work);
          closing.approved(work);
        });
  }
}

package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.organization.Person;
import redress.returns.AllowanceRules;

/** Accounting gets the papers of an allowance, never without a proof (S4-41). */
public final class HandOverAllowance {
  private final CaseDesk desk;

  public HandOverAllowance(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AllowanceActions.OF_PART,
        AllowanceActions.HAND_OVER,
        (work, it) ->
            it.handOver(work.mark(), work.procedure().sections().of(AllowanceRules.class)));
  }
}

package redress.application.returns;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Circulation;
import redress.application.complaint.OnPart;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.copies.Paper;
import redress.organization.Person;
import redress.returns.AllowanceRules;

/** The customer has signed a certificate; its copies go round then (S4-33). */
public final class SealAllowance {
  private final CaseDesk desk;

  public SealAllowance(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param sealedAt when the customer signed, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, UUID part, long version, Instant sealedAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AllowanceActions.OF_PART,
        AllowanceActions.SEAL,
        (work, it) -> {
          var rules = work.procedure().sections().of(AllowanceRules.class);
          var at = work.fact(command.sealedAt(), "/sealedAt", rules.rule());
          return it.seal(at, work.mark(), rules);
        },
        (work, it) -> Circulation.issue(work, Paper.ALLOWANCE_CERTIFICATE, it.id().value()));
  }
}

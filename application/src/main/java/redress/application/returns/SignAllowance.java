package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.organization.Person;
import redress.returns.Allowance.Signed;
import redress.returns.AllowanceRules;

/** Whoever's place is next signs a certificate (S4-33). */
public final class SignAllowance {
  private final CaseDesk desk;

  public SignAllowance(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AllowanceActions.OF_PART,
        AllowanceActions.SIGN,
        (work, it) ->
            it.sign(
                new Signed(work.by().position(), work.mark()),
                work.procedure().sections().of(AllowanceRules.class)));
  }
}

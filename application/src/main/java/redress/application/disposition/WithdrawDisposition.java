package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.obligation.Moment;
import redress.organization.Person;

/** What was proposed, and perhaps approved, will not be followed. */
public final class WithdrawDisposition {
  private final CaseDesk desk;

  public WithdrawDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.WITHDRAW,
        (work, it) -> {
          var rules = work.procedure().disposition();
          work.clocks().undone(Moment.DISPOSITION_APPROVED, "what was approved was withdrawn");
          work.clocks()
              .undone(Moment.CUSTOMER_CONSENTED, "what the customer agreed to was withdrawn");
          var ended = new Ended(End.WITHDRAWN, command.reason(), work.mark());
          return it.end(ended, rules, rules.rule());
        });
  }
}

package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.Action;
import redress.casefile.Authority;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Disposition;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.obligation.Moment;
import redress.organization.Person;

/** What was proposed will not be followed: whoever decides refuses it, or it is withdrawn. */
public final class EndDisposition {
  private final CaseDesk desk;

  public EndDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, End how, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        action(command.how()),
        (work, it) -> {
          var rules = work.procedure().disposition();
          var rule =
              command.how() == End.WITHDRAWN
                  ? rules.rule()
                  : Authority.rule(work.procedure(), work.complaint(), it.terms());
          work.undone(Moment.DISPOSITION_APPROVED, "what was approved was withdrawn");
          work.undone(Moment.CUSTOMER_CONSENTED, "what the customer agreed to was withdrawn");
          return it.end(new Ended(command.how(), command.reason(), work.mark()), rules, rule);
        });
  }

  private static Action<Disposition> action(End how) {
    return how == End.REFUSED ? DispositionActions.REFUSE : DispositionActions.WITHDRAW;
  }
}

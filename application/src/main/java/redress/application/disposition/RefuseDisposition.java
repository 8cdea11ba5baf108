package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.application.complaint.Slips;
import redress.casefile.Authority;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.organization.Person;

/** Whoever would approve what was proposed does not, for a reason. */
public final class RefuseDisposition {
  private final CaseDesk desk;

  public RefuseDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.REFUSE,
        (work, it) -> {
          var rule = Authority.rule(work.procedure(), work.complaint(), it.terms());
          var ended = new Ended(End.REFUSED, command.reason(), work.mark());
          return it.end(ended, work.procedure().disposition(), rule);
        },
        (work, it) -> Slips.refused(work, command.reason()));
  }
}

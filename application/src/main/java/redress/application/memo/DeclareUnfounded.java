package redress.application.memo;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.MemoActions;
import redress.complaint.Track.Ending;
import redress.complaint.Unfounded;
import redress.organization.Person;

/** There is no ground for a complaint: it ends, and what the customer owes stays due (S4-27). */
public final class DeclareUnfounded {
  private final CaseDesk desk;

  public DeclareUnfounded(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        MemoActions.DECLARE,
        work -> {
          var rule = work.procedure().sections().of(Unfounded.Rules.class).rule();
          var ending = new Ending(work.now(), command.by().user(), command.reason());
          work.keep(Unfounded.declared(work.complaint(), ending, rule));
          work.clocks().withdrawAll("there is no ground for the complaint");
        });
  }
}

package redress.application.complaint;

import java.time.Instant;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.SupersessionActions;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Supersession;
import redress.complaint.SupersessionRules;
import redress.complaint.Track.Ending;
import redress.complaint.Track.Origin;
import redress.complaint.Track.Original;
import redress.organization.Person;
import redress.round.RoundEnd;

/**
 * Writes another case in the place of one whose decision the customer does not accept; each names
 * the other (S4-21).
 */
public final class SupersedeComplaint {
  private final CaseDesk desk;

  public SupersedeComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param rejectedAt when the customer refused, a fact that may lie in the past
   * @param reason why the customer does not accept it
   */
  public record Command(Person by, UUID complaint, long version, Instant rejectedAt, String reason)
      implements OnCase.Seen {}

  /** The new case, a draft. */
  public CaseFile handle(Command command) {
    var written = new CaseFile[1];
    desk.change(
        command,
        SupersessionActions.SUPERSEDE,
        work -> {
          var rule = work.procedure().sections().of(SupersessionRules.class).rule();
          var at = work.fact(command.rejectedAt(), "/rejectedAt", rule);
          written[0] = written(work.complaint(), command.by(), at);
          var next = written[0].complaint().id().value();
          var ending = new Ending(work.now(), command.by().user(), command.reason(), next);
          work.keep(Supersession.superseded(work.complaint(), ending, rule));
          Round.ends(work, RoundEnd.SUPERSEDED, "another case was written in its place", rule);
        });
    return written[0];
  }

  private CaseFile written(Complaint first, Person by, Instant at) {
    return desk.begin(
        by,
        work ->
            work.keep(
                Complaint.draft(
                    new ComplaintId(by.company(), work.newIdentity()),
                    work.rules().edition(),
                    Supersession.intake(first, at),
                    work.procedure().intake(),
                    new Origin(
                        work.now(),
                        by.user(),
                        null,
                        new Original(first.id().value(), first.number().text())))));
  }
}

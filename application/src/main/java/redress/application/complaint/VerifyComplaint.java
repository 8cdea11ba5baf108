package redress.application.complaint;

import java.time.Instant;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.errand.Errand;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * Confirms that a complaint is complete and when it was received; its clocks start there, and those
 * that run already are set right (I-10).
 */
public final class VerifyComplaint {
  private final CaseDesk desk;

  public VerifyComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param receivedAt when the complaint was received, as the verifier confirms it
   */
  public record Command(Person by, UUID complaint, long version, Instant receivedAt)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.VERIFY,
        work -> {
          var mark = work.mark();
          var fetching = Errand.fetching(work.parts(Errand.class));
          work.keep(
              work.complaint()
                  .verify(command.receivedAt(), mark, work.procedure().intake(), fetching));
          work.clocks().happenedInTruth(Moment.RECEIVED, command.receivedAt());
          work.happened(Moment.VERIFIED, mark.at());
          work.clocks().circumstancesChanged();
        });
  }
}

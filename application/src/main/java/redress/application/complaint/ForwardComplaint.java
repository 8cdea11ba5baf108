package redress.application.complaint;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Track.Forwarding;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;

/** Records that a complaint was sent to those who investigate it (I-13). */
public final class ForwardComplaint {
  private final CaseDesk desk;

  public ForwardComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param forwardedAt when it was sent, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID complaint, long version, Instant forwardedAt, List<Department> recipients) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.of(command.version()),
        work -> {
          work.require(ComplaintActions.FORWARD);
          var rules = work.procedure().intake();
          var at = work.fact(command.forwardedAt(), "/forwardedAt", rules.forwarding().rule());
          work.keep(
              work.complaint()
                  .forward(new Forwarding(at, command.by().user(), command.recipients()), rules));
          work.happened(Moment.FORWARDED, at);
        });
  }
}

package redress.application.complaint;

import java.time.Instant;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Track.Mark;
import redress.complaint.WorkRules;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.rule.Refusal;

/** Records when somebody began to work on a case (H-5). */
public final class StartWork {
  private final CaseDesk desk;

  public StartWork(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param startedAt when, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, long version, Instant startedAt)
      implements OnCase.Seen {}

  /**
   * The case with it.
   *
   * @throws Refusal {@code WORK_STARTED}, {@code STARTED_BEFORE_RECEIVED} or {@code IN_THE_FUTURE}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.START,
        work -> {
          var rules = work.procedure().sections().of(WorkRules.class);
          var at = work.fact(command.startedAt(), "/startedAt", rules.rule());
          work.keep(rules.start(work.complaint(), new Mark(at, command.by().user())));
          work.happened(Moment.WORK_STARTED, at);
        });
  }
}

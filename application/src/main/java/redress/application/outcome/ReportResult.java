package redress.application.outcome;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OutcomeActions;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.outcome.Outcome.Report;

/** Tells those who lead the company what a case has come to (S3-11). */
public final class ReportResult {
  private final CaseDesk desk;

  public ReportResult(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param recipient the department that was told
   * @param reportedAt when it was told, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, Department recipient, Instant reportedAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OutcomeActions.OF_PART,
        OutcomeActions.REPORT,
        (work, outcome) -> {
          var rules = work.procedure().outcome();
          var at = work.fact(command.reportedAt(), "/reportedAt", rules.reporting().rule());
          return outcome.reported(new Report(command.recipient(), at, work.mark()), rules);
        },
        (work, outcome) -> work.happened(Moment.RESULT_REPORTED, outcome.report().reportedAt()));
  }
}

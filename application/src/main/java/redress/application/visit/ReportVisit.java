package redress.application.visit;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.VisitActions;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.visit.Visit.Report;
import redress.visit.VisitRules;

/** Whoever went to the customer reports to those who lead the company (S4-13). */
public final class ReportVisit {
  private final CaseDesk desk;

  public ReportVisit(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param visitedAt when they were there, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, Instant visitedAt, String findings)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        VisitActions.OF_PART,
        VisitActions.REPORT,
        (work, visit) -> {
          var rules = work.procedure().sections().of(VisitRules.class);
          var visitedAt = work.fact(command.visitedAt(), "/visitedAt", rules.rule());
          return visit.report(new Report(visitedAt, command.findings(), work.mark()), rules);
        },
        (work, visit) ->
            work.happened(
                Moment.VISIT_REPORTED,
                visit.report().visitedAt(),
                visit.id().value(),
                work.by().department()));
  }
}

package redress.application.report;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.ReportActions;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.report.InvestigationReport;
import redress.report.InvestigationReport.Content;
import redress.report.ReportRules;

/** Those who have investigated report to whoever leads the company (S4-14). */
public final class ReportInvestigation {
  private final CaseDesk desk;

  public ReportInvestigation(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param findings what happened, and why
   * @param handling what was done about it
   */
  public record Command(Person by, UUID complaint, String findings, String handling)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReportActions.SUBMIT,
        work -> {
          work.keep(
              InvestigationReport.class,
              InvestigationReport.submitted(
                  work.newPart(),
                  new Content(command.findings(), command.handling()),
                  work.mark(),
                  work.procedure().sections().of(ReportRules.class).rule()));
          work.happened(Moment.INVESTIGATION_REPORTED, work.now());
        });
  }
}

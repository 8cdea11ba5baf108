package redress.application.report;

import redress.application.complaint.CaseDesk;

/** The use cases around reports on what was found about a case. */
public record OfReports(ReportInvestigation submit, InstructInvestigation instruct) {
  public static OfReports of(CaseDesk desk) {
    return new OfReports(new ReportInvestigation(desk), new InstructInvestigation(desk));
  }
}

package redress.http.report;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.report.InvestigationReport;

/** What was found and done about a case, as its reader sees it. */
public record InvestigationReportView(
    UUID id,
    long version,
    String findings,
    String handling,
    Mark submitted,
    InstructionView instruction) {
  /** What is to be done because of it. */
  record InstructionView(String text, Mark given) {}

  public static InvestigationReportView of(InvestigationReport report) {
    return ReportMapper.INSTANCE.view(report);
  }
}

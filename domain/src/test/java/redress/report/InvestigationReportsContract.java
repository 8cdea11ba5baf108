package redress.report;

import java.time.Instant;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.report.InvestigationReport.Content;
import redress.report.InvestigationReport.Instruction;

/** What every collection of investigation reports does. */
public abstract class InvestigationReportsContract extends PartsContract<InvestigationReport> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected InvestigationReport part(PartId id, long version) {
    return new InvestigationReport(
        id,
        version,
        new Content("短路", "another mask"),
        MARK,
        new Instruction("tell the others", MARK));
  }
}

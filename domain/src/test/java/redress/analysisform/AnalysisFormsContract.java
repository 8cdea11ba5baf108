package redress.analysisform;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import redress.analysisform.AnalysisForm.Row;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;

/** What every collection of analysis forms does. */
public abstract class AnalysisFormsContract extends PartsContract<AnalysisForm> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected AnalysisForm part(PartId id, long version) {
    var both = new TreeSet<>(List.of(Demand.RETURN, Demand.EXCHANGE));
    return new AnalysisForm(id, version, List.of(new Row(both, "换货 and return")), MARK);
  }
}

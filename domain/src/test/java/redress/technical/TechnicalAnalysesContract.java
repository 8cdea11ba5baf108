package redress.technical;

import java.time.Instant;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.technical.TechnicalAnalysis.Content;

/** What every collection of technical analyses does. */
public abstract class TechnicalAnalysesContract extends PartsContract<TechnicalAnalysis> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "quality-head");

  @Override
  protected TechnicalAnalysis part(PartId id, long version) {
    return new TechnicalAnalysis(id, version, new Content("预紧力低", "stiffer", "from May"), MARK);
  }
}

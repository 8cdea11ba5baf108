package redress.anomaly;

import java.time.Instant;
import redress.anomaly.AnomalyRecord.Content;
import redress.anomaly.AnomalyRecord.Promotion;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What every collection of anomaly records does. */
public abstract class AnomalyRecordsContract extends PartsContract<AnomalyRecord> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected AnomalyRecord part(PartId id, long version) {
    return new AnomalyRecord(
        id,
        version,
        new Content("擦干净", new Department("SALES")),
        MARK,
        new Promotion("three boards", MARK));
  }
}

package redress.investigation;

import java.time.Instant;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What every collection of investigations does. */
public abstract class InvestigationsContract extends PartsContract<Investigation> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected Investigation part(PartId id, long version) {
    var liability =
        Liability.of(new Department("PURCHASING"), Liability.State.DETERMINED, "bought part", MARK);
    return new Investigation(
        id, version, new Analysis(true, "right", false, MARK), liability, null);
  }
}

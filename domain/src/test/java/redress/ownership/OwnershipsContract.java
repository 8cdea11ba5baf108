package redress.ownership;

import java.time.Instant;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.ownership.Ownership.Analysis;
import redress.ownership.Ownership.Assistant;
import redress.ownership.Ownership.Escalation;
import redress.ownership.Ownership.Owner;
import redress.ownership.Ownership.Solution;

/** What every collection of ownerships does. */
public abstract class OwnershipsContract extends PartsContract<Ownership> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected Ownership part(PartId id, long version) {
    return new Ownership(
        id,
        version,
        new Owner("case-owner", new Department("MANUFACTURING"), MARK),
        List.of(new Assistant(new Department("SALES"), MARK)),
        new Analysis("PRODUCT", "轴承磨损", "another", "a wrench", "bolts", "bearings", MARK),
        new Escalation("it is worn again", MARK),
        new Solution("the shaft is bent", "another shaft", MARK));
  }
}

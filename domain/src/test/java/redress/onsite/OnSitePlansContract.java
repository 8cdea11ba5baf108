package redress.onsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What every collection of on-site plans does. */
public abstract class OnSitePlansContract extends PartsContract<OnSitePlan> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected OnSitePlan part(PartId id, long version) {
    return new OnSitePlan(
        id,
        version,
        "两人带扳手",
        LocalDate.of(2026, 11, 24),
        List.of(new Department("MANUFACTURING")),
        MARK);
  }
}

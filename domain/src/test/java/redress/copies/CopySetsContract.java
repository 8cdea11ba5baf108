package redress.copies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.rule.RuleId;

/** What every collection of copies of papers does. */
public abstract class CopySetsContract extends PartsContract<CopySet> {
  private static final Mark MARK =
      new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "quality-clerk");

  @Override
  protected CopySet part(PartId id, long version) {
    var copies =
        List.of(
            new DocumentCopy(
                1, new Department("QUALITY"), Purpose.EXECUTE, Occasion.ISSUE, MARK, MARK),
            new DocumentCopy(
                2, new Department("SALES"), Purpose.KEEP, Occasion.RECEIPT, null, null));
    return new CopySet(
        id,
        version,
        new UUID(7, 7),
        new Copies(Paper.COMPLAINT_HANDLING_FORM, copies, new RuleId("S4-20")),
        MARK);
  }
}

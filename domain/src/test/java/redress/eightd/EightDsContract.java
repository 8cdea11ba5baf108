package redress.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.eightd.Course.Ending;
import redress.eightd.Course.Submitted;
import redress.eightd.Measure.Implemented;
import redress.eightd.Measure.Verified;
import redress.organization.Department;

/** What every collection of 8D reports does. */
public abstract class EightDsContract extends PartsContract<EightD> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "quality-head");

  @Override
  protected EightD part(PartId id, long version) {
    var report = ExampleReports.full(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 7));
    var assignment = new Assignment(new Department("QUALITY"), "Why?", AT, AT, MARK.by());
    var first =
        new Measure(
            new UUID(0, 1),
            MeasureKind.CORRECTIVE,
            report.corrective().getFirst(),
            null,
            new Implemented(AT, "photo 12", "manufacturing-head"),
            new Verified(false, "ten spindles run", AT, MARK.by()));
    var second =
        Measure.planned(
            new UUID(0, 2), MeasureKind.CORRECTIVE, report.corrective().getFirst(), first.id());
    var submitted = new Submitted(AT, "manufacturing-head");
    var course =
        new Course(
            submitted,
            submitted,
            2,
            Set.of("manufacturing-clerk"),
            new Ending.Withdrawn(AT, MARK.by(), "not theirs"));
    return new EightD(id, version, assignment, report, course, List.of(first, second));
  }
}

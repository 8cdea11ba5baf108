package redress.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.improvement.Improvement.Answer;
import redress.improvement.Improvement.Cause;
import redress.improvement.Improvement.Review;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Plan;
import redress.improvement.Measure.Verdict;
import redress.organization.Department;

/** What every collection of improvements does. */
public abstract class ImprovementsContract extends PartsContract<Improvement> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected Improvement part(PartId id, long version) {
    var day = LocalDate.of(2026, 12, 1);
    var owner = new Department("SALES");
    var measure =
        new Measure(
            new UUID(0, 7),
            new Plan("TRAINING", "everybody is taught", owner, day, MARK),
            new Done(AT, "list 12", MARK),
            new Verdict(true, "they know", MARK));
    return new Improvement(
        id,
        version,
        new Cause("PROCESS", "流程不清", MARK),
        List.of(measure),
        List.of(
            new Answer(new Place(owner, null), false, "we do not", MARK),
            new Answer(new Place(null, "coach tickets"), true, "alike", MARK)),
        day,
        List.of(new Review("it helps", day, MARK)));
  }
}

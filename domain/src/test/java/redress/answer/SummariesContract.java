package redress.answer;

import java.time.Instant;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What every collection of summaries does. */
public abstract class SummariesContract extends PartsContract<Summary> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "quality-head");

  @Override
  protected Summary part(PartId id, long version) {
    var answered = List.of(new Department("MANUFACTURING"), new Department("PURCHASING"));
    return new Summary(id, version, "replaced", answered, List.of(new Department("SALES")), MARK);
  }
}

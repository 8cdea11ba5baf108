package redress.outcome;

import java.time.Instant;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.outcome.Outcome.Content;
import redress.outcome.Outcome.Report;

/** What every collection of outcomes does. */
public abstract class OutcomesContract extends PartsContract<Outcome> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected Outcome part(PartId id, long version) {
    var content = new Content("a larger key", true, "it helps", "it is tested");
    var report = new Report(new Department("GM_OFFICE"), AT, MARK);
    return new Outcome(id, version, 2, OutcomeKind.CONSIDERATION, content, MARK, report);
  }
}

package redress.visit;

import java.time.Instant;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.visit.Visit.Appointment;
import redress.visit.Visit.Report;
import redress.visit.Visit.Said;

/** What every collection of visits does. */
public abstract class VisitsContract extends PartsContract<Visit> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected Visit part(PartId id, long version) {
    return new Visit(
        id,
        version,
        new Said("短路", MARK),
        new Said("nobody is here", MARK),
        new Appointment(List.of("service-head"), MARK),
        new Report(AT, "a torn mask", MARK));
  }
}

package redress.http.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.visit.Visit;

/** Somebody goes to the customer at once, as its reader sees it. */
public record VisitView(
    UUID id,
    long version,
    SaidView requested,
    SaidView declined,
    AppointmentView appointed,
    ReportView report) {
  /** Something that somebody said. */
  record SaidView(String reason, Mark made) {}

  /** Who goes. */
  record AppointmentView(List<String> people, Mark made) {}

  /** What was found and done there. */
  record ReportView(Instant visitedAt, String findings, Mark made) {}

  public static VisitView of(Visit visit) {
    return VisitMapper.INSTANCE.view(visit);
  }
}

package redress.http.outcome;

import java.time.Instant;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.outcome.Outcome;
import redress.outcome.OutcomeKind;

/** What a case has come to, as its reader sees it. */
public record OutcomeView(
    UUID id,
    long version,
    int round,
    OutcomeKind kind,
    String text,
    Boolean adopted,
    String reason,
    String prevention,
    Mark recorded,
    ReportView report) {

  /** To whom it was reported. */
  record ReportView(Department recipient, Instant reportedAt, Mark stated) {}

  public static OutcomeView of(Outcome outcome) {
    return OutcomeMapper.INSTANCE.view(outcome);
  }
}

package redress.http.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrence.Verdict;

/** That the same seems to have happened before, as its reader sees it. */
public record RecurrenceView(
    UUID id,
    long version,
    EvidenceView evidence,
    AnswerView answer,
    CountermeasureView countermeasure) {

  /** Why it seems so. */
  record EvidenceView(
      Map<String, String> same,
      Instant from,
      Instant to,
      List<SightingView> sightings,
      Mark found) {}

  /** Another complaint. */
  record SightingView(UUID complaint, String number, String customer, Instant receivedAt) {}

  /** What somebody has answered. */
  record AnswerView(Verdict verdict, UUID complaint, String reason, Mark given) {}

  /** What is done against the common cause. */
  record CountermeasureView(UUID complaint, UUID improvement, Mark named) {}

  public static RecurrenceView of(Recurrence recurrence) {
    return RecurrenceMapper.INSTANCE.view(recurrence);
  }
}

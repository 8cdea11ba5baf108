package redress.http.outcome;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.outcome.Outcome;
import redress.outcome.OutcomeKind;

/** What a case has come to, as its reader sees it. */
public record OutcomeView(
    UUID id,
    int round,
    OutcomeKind kind,
    String text,
    Boolean adopted,
    String reason,
    String prevention,
    Mark recorded) {
  public static OutcomeView of(Outcome outcome) {
    return OutcomeMapper.INSTANCE.view(outcome);
  }
}

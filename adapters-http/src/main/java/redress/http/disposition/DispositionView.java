package redress.http.disposition;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.disposition.Disposition;
import redress.disposition.Disposition.Done;
import redress.disposition.Disposition.Ended;
import redress.disposition.Signature;
import redress.disposition.Terms.Line;
import redress.money.Money;

/** What a customer is given, as its reader sees it. */
public record DispositionView(
    UUID id,
    long version,
    List<Line> lines,
    String text,
    String standard,
    String standardWaiver,
    Money settlement,
    boolean undetermined,
    Mark proposed,
    List<Mark> amended,
    boolean inForce,
    Signature signature,
    List<Acceptance> accepted,
    Done consented,
    Done completed,
    GivenView given,
    Ended ended) {
  /** What was given before it was decided on once more. */
  record GivenView(Money amount, Mark signed) {}

  public static DispositionView of(Disposition disposition) {
    return DispositionMapper.INSTANCE.view(disposition);
  }
}

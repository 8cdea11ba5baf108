package redress.http.errand;

import java.time.Instant;
import java.util.UUID;
import redress.complaint.KeyField;
import redress.complaint.Track.Mark;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/** An errand as its reader sees it. */
public record ErrandView(
    UUID id,
    long version,
    ErrandKind kind,
    Department owner,
    KeyField field,
    String wanted,
    Mark begun,
    RuleId rule,
    Position lead,
    boolean open,
    OutcomeView outcome,
    WaiverView waiver) {

  /** What came of it. */
  record OutcomeView(String result, Instant doneAt, Mark reported) {}

  /** Why it need not be done. */
  record WaiverView(String reason, Mark waived) {}

  public static ErrandView of(Errand errand) {
    return ErrandMapper.INSTANCE.view(errand);
  }
}

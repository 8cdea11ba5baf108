package redress.errand;

import java.time.Instant;
import redress.complaint.KeyField;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.errand.Errand.Outcome;
import redress.errand.Errand.Task;
import redress.organization.Department;
import redress.rule.RuleId;

/** What every collection of errands does. */
public abstract class ErrandsContract extends PartsContract<Errand> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");
  private static final Department OWNER = new Department("MARKETING_SUPPORT");
  private static final RuleId RULE = new RuleId("I-08");

  @Override
  protected Errand part(PartId id, long version) {
    var task = new Task(ErrandKind.FIELD_EVIDENCE, OWNER, KeyField.PHOTO, "a photo", MARK, RULE);
    return new Errand(id, version, task, new Outcome("taken", AT, MARK));
  }
}

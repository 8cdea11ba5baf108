package redress.jointtask;

import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;

import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.jointtask.JointTask.Conclusion;
import redress.jointtask.JointTask.Contribution;
import redress.jointtask.JointTask.Party;
import redress.organization.Department;

/** What every collection of joint tasks does. */
public abstract class JointTasksContract extends PartsContract<JointTask> {
  @Override
  protected JointTask part(PartId id, long version) {
    var mark = new Mark(MONDAY, "clerk");
    return new JointTask(
        id,
        version,
        new Party(ThirdParty.SUPPLIER, "华南化工", "the solder is wrong", mark),
        new Department("GM_OFFICE"),
        List.of(QUALITY, new Department("PURCHASING")),
        List.of(new Contribution(QUALITY, "too much lead", mark)),
        new Conclusion("the supplier replaces it", mark));
  }
}

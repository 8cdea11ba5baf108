package redress.http.jointtask;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.jointtask.JointTask;
import redress.jointtask.ThirdParty;
import redress.organization.Department;

/** A joint task as its reader sees it. */
public record JointTaskView(
    UUID id,
    long version,
    PartyView party,
    Department lead,
    List<Department> participants,
    List<ContributionView> contributions,
    ConclusionView conclusion) {

  /** Who is at fault outside the company. */
  record PartyView(ThirdParty kind, String name, String reason, Mark named) {}

  /** What one department has found. */
  record ContributionView(Department department, String text, Mark made) {}

  /** What came of it. */
  record ConclusionView(String result, Mark made) {}

  public static JointTaskView of(JointTask task) {
    return JointTaskMapper.INSTANCE.view(task);
  }
}

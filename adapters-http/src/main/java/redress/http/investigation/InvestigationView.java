package redress.http.investigation;

import java.util.Map;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.organization.Department;

/** An investigation as its reader sees it. */
public record InvestigationView(
    UUID id, long version, AnalysisView analysis, LiabilityView liability) {

  /** What the preliminary analysis found. */
  record AnalysisView(
      boolean infoCorrect,
      boolean technical,
      String reason,
      Mark made,
      Map<String, String> areas) {}

  /** Which department is responsible. */
  record LiabilityView(Department department, Liability.State state, String reason, Mark made) {}

  public static InvestigationView of(Investigation investigation) {
    return InvestigationMapper.INSTANCE.view(investigation);
  }
}

package redress.http.investigation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.investigation.Inspection;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.investigation.Origin;
import redress.investigation.Ratio;
import redress.investigation.Responsible;
import redress.organization.Department;

/** An investigation as its reader sees it. */
public record InvestigationView(
    UUID id,
    long version,
    AnalysisView analysis,
    LiabilityView liability,
    Inspection inspection,
    Responsible responsible,
    OriginView origin) {

  /**
   * Where the fault came from.
   *
   * @param repeats the numbers of earlier cases of the same product and failure
   * @param warning whether they should be followed up and are not
   */
  record OriginView(
      String unit,
      String cause,
      boolean trackImprovement,
      String reason,
      List<String> repeats,
      boolean warning,
      Mark made) {
    static OriginView of(Origin it) {
      return new OriginView(
          it.unit(),
          it.cause(),
          it.tracked(),
          it.reason(),
          it.repeats(),
          !it.tracked() && !it.repeats().isEmpty(),
          it.made());
    }
  }

  /** What the preliminary analysis found. */
  record AnalysisView(
      boolean infoCorrect,
      boolean technical,
      String reason,
      Mark made,
      Map<String, String> areas) {}

  /**
   * Which department is responsible.
   *
   * @param ratios who answers for how much, once it is confirmed
   */
  record LiabilityView(
      Department department,
      Liability.State state,
      String reason,
      Mark made,
      List<Ratio> ratios,
      Mark confirmed) {}

  public static InvestigationView of(Investigation investigation) {
    return InvestigationMapper.INSTANCE.view(investigation);
  }
}

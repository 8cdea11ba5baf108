package redress.http.ownership;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.ownership.Ownership;

/** Who answers for a case, as its reader sees it. */
public record OwnershipView(
    UUID id,
    long version,
    OwnerView owner,
    List<AssistantView> assistants,
    AnalysisView analysis,
    EscalationView escalation,
    SolutionView solution) {

  /** The one person. */
  record OwnerView(String user, Department department, Mark named) {}

  /** A department that helps. */
  record AssistantView(Department department, Mark added) {}

  /** What the owner has found out. */
  record AnalysisView(
      String cause,
      String finding,
      String proposal,
      String tools,
      String materials,
      String toBuy,
      Mark made) {}

  /** The owner could not resolve it. */
  record EscalationView(String reason, Mark raised) {}

  /** What the review has found. */
  record SolutionView(String rootCause, String solution, Mark found) {}

  public static OwnershipView of(Ownership ownership) {
    return OwnershipMapper.INSTANCE.view(ownership);
  }
}

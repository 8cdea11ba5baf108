package redress.disposition;

import java.util.List;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition.Done;
import redress.organization.Department;

/**
 * What became of what was proposed; each is {@code null} before.
 *
 * @param accepted who has accepted it, each department once (D-5)
 */
public record Course(Done consented, Done completed, List<Acceptance> accepted) {
  public Course {
    accepted = accepted == null || accepted.isEmpty() ? null : List.copyOf(accepted);
  }

  /** Nobody has accepted it. */
  public Course(Done consented, Done completed) {
    this(consented, completed, null);
  }

  /** Somebody has understood it and accepts it for a department. */
  public record Acceptance(Department department, Mark made) {}

  @Override
  public List<Acceptance> accepted() {
    return accepted == null ? List.of() : accepted;
  }

  boolean acceptedBy(Department department) {
    return accepted().stream().anyMatch(it -> it.department().equals(department));
  }
}

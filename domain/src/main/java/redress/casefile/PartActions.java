package redress.casefile;

import java.util.List;
import java.util.function.Function;
import redress.complaint.Part;
import redress.organization.Department;

/**
 * What can be done to one kind of part.
 *
 * @param concerned the department that a part concerns, or {@code null} if none in particular
 */
public record PartActions<P extends Part>(
    Class<P> type, Function<P, Department> concerned, List<Action<P>> actions) {
  public PartActions {
    actions = List.copyOf(actions);
  }
}

package redress.http.complaint;

import java.util.List;
import java.util.function.Function;
import redress.casefile.Action;
import redress.casefile.CaseFile;
import redress.casefile.PartActions;
import redress.complaint.Complaint;
import redress.complaint.Part;

/**
 * How one kind of part is shown within its case.
 *
 * @param member the name of the list in the case's answer
 * @param begins what can be done to the case so that such a part begins
 * @param actions what can be done to such a part
 */
public record PartView<P extends Part>(
    String member, List<Action<Complaint>> begins, PartActions<P> actions, Function<P, ?> view) {
  /** Parts that begin by themselves. */
  public PartView(String member, PartActions<P> actions, Function<P, ?> view) {
    this(member, List.of(), actions, view);
  }

  List<?> shown(CaseFile file) {
    var parts = file.parts(actions.type());
    return parts.isEmpty() ? List.of() : parts.stream().map(view).toList();
  }
}

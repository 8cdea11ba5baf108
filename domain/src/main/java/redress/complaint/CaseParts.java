package redress.complaint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the parts of cases are kept, each kind in a collection of its own. */
public interface CaseParts {
  /** The kinds that are kept. */
  Set<Class<? extends Part>> kinds();

  /**
   * The collection of one kind.
   *
   * @throws IllegalArgumentException if that kind is not kept
   */
  <P extends Part> Parts<P> of(Class<P> kind);

  /**
   * All parts of one case: each kind that is kept, with its parts in the order of their making.
   *
   * @param kinds those that the case can have; no other is looked for, so that the work does not
   *     grow with kinds that its company does not know
   */
  Map<Class<? extends Part>, List<? extends Part>> ofCase(
      ComplaintId complaint, Set<Class<? extends Part>> kinds);
}

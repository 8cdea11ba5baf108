package redress.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any collections of parts together. */
public final class InMemoryCaseParts implements CaseParts {
  private final Map<Class<? extends Part>, Parts<? extends Part>> collections;

  public InMemoryCaseParts(Map<Class<? extends Part>, Parts<? extends Part>> collections) {
    this.collections = Map.copyOf(collections);
  }

  @Override
  public Set<Class<? extends Part>> kinds() {
    return collections.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <P extends Part> Parts<P> of(Class<P> kind) {
    var found = collections.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("nothing keeps " + kind);
    }
    return (Parts<P>) found;
  }

  /**
   * @throws IllegalStateException if the case has a part of another kind: somebody would miss it
   */
  @Override
  public Map<Class<? extends Part>, List<? extends Part>> ofCase(
      ComplaintId complaint, Set<Class<? extends Part>> kinds) {
    var all = new HashMap<Class<? extends Part>, List<? extends Part>>();
    collections.forEach((kind, parts) -> all.put(kind, parts.ofCase(complaint)));
    all.forEach(
        (kind, parts) -> {
          if (!parts.isEmpty() && !kinds.contains(kind)) {
            throw new IllegalStateException(
                "no section of the procedure says that a case can have " + kind);
          }
        });
    return all;
  }
}

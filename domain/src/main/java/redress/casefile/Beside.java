package redress.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.complaint.Part;

/** The parts of a case as a gate sees them, for what depends on another part than its own. */
@FunctionalInterface
public interface Beside {
  /** A case without parts. */
  Beside NOTHING = of(Map.of());

  /** The parts of one kind, in the order in which they were made. */
  <P extends Part> List<P> parts(Class<P> type);

  /** The only part of its kind, if there is one yet. */
  default <P extends Part> Optional<P> only(Class<P> type) {
    return parts(type).stream().findFirst();
  }

  static Beside of(Map<Class<? extends Part>, List<? extends Part>> parts) {
    return new Beside() {
      @Override
      public <P extends Part> List<P> parts(Class<P> type) {
        return parts.getOrDefault(type, List.of()).stream().map(type::cast).toList();
      }
    };
  }
}

package redress.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import redress.complaint.Part;
import redress.obligation.Obligation;

/** What stands beside a complaint, for gates that depend on more than their own target. */
public interface Beside {
  /** The parts of one kind, in the order in which they were made. */
  <P extends Part> List<P> parts(Class<P> type);

  /** The parts of all kinds. */
  List<Part> all();

  List<Obligation> obligations();

  /**
   * Those of these records whose costs no assessment has charged to the end, each with how far it
   * is.
   */
  SortedMap<UUID, String> unsettled(Set<UUID> records);

  /** What is known of people beside their posts. */
  Entitlements entitlements();

  /** The only part of its kind, if there is one yet. */
  default <P extends Part> Optional<P> only(Class<P> type) {
    return parts(type).stream().findFirst();
  }

  /** The parts of one kind among those of all kinds; mostly a case has none. */
  static <P extends Part> List<P> kind(
      Map<Class<? extends Part>, List<? extends Part>> parts, Class<P> type) {
    var found = parts.get(type);
    return found == null || found.isEmpty() ? List.of() : found.stream().map(type::cast).toList();
  }

  static Beside of(
      Map<Class<? extends Part>, List<? extends Part>> parts,
      List<Obligation> obligations,
      Function<Set<UUID>, SortedMap<UUID, String>> unsettled,
      Entitlements entitlements) {
    return new Beside() {
      @Override
      public <P extends Part> List<P> parts(Class<P> type) {
        return kind(parts, type);
      }

      @Override
      public List<Part> all() {
        return parts.values().stream().<Part>flatMap(List::stream).toList();
      }

      @Override
      public List<Obligation> obligations() {
        return obligations;
      }

      @Override
      public SortedMap<UUID, String> unsettled(Set<UUID> records) {
        return unsettled.apply(records);
      }

      @Override
      public Entitlements entitlements() {
        return entitlements;
      }
    };
  }
}

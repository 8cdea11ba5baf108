package redress.application.complaint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import redress.obligation.Obligation;

/** What is owed about one case, as one command finds it and changes it. */
final class Owed {
  private final List<Obligation> all;
  private final List<Obligation> changed = new ArrayList<>();

  private final UnaryOperator<Obligation> standing;

  /**
   * @param standing what becomes of one as the case is cared for now: its clock runs or stands
   *     still
   */
  Owed(List<Obligation> stored, UnaryOperator<Obligation> standing) {
    this.all = new ArrayList<>(stored);
    this.standing = standing;
  }

  /** The case is cared for otherwise now. */
  void stand() {
    keep(all.stream().filter(it -> !it.equals(standing.apply(it))).toList());
  }

  /** All of it as it stands now. */
  List<Obligation> all() {
    return Collections.unmodifiableList(all);
  }

  /** What has to be stored. */
  List<Obligation> changed() {
    return changed;
  }

  /** Takes over obligations that have begun, moved or ended. */
  void keep(List<Obligation> next) {
    for (var given : next) {
      var obligation = standing.apply(given);
      put(all, obligation);
      changed.removeIf(it -> it.id().equals(obligation.id()));
      changed.add(obligation);
    }
  }

  private static void put(List<Obligation> all, Obligation next) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(next.id())) {
        all.set(i, next);
        return;
      }
    }
    all.add(next);
  }
}

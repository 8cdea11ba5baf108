package redress.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.complaint.Track.Mark;
import redress.history.Change;

/**
 * Who has signed and who signs instead of whom.
 *
 * @param given in the order of the procedure
 */
public record Signatures(List<Mark> given, List<Substitute> substitutes) {
  static final Signatures NONE = new Signatures(List.of(), List.of());

  public Signatures {
    given = List.copyOf(given);
    substitutes = List.copyOf(substitutes);
  }

  /**
   * Somebody who signs instead of whoever is named.
   *
   * @param slot the place in the order of the procedure, from 0
   */
  public record Substitute(int slot, String user, String reason, Mark appointed) {}

  Optional<Substitute> instead(int slot) {
    return substitutes.stream().filter(it -> it.slot() == slot).findFirst();
  }

  boolean by(String user) {
    return given.stream().anyMatch(mark -> mark.by().equals(user));
  }

  Signatures with(Mark signature) {
    var all = new ArrayList<>(given);
    all.add(signature);
    return new Signatures(all, substitutes);
  }

  Signatures with(Substitute substitute) {
    var all = new ArrayList<>(substitutes);
    all.removeIf(it -> it.slot() == substitute.slot());
    all.add(substitute);
    return new Signatures(given, all);
  }

  /** That somebody signs instead of whoever was to. */
  Change appointed(Substitute substitute) {
    return new Change(
        "/signatures/%d/substitute".formatted(substitute.slot()),
        instead(substitute.slot()).map(Substitute::user).orElse(null),
        substitute.user());
  }

  /** That each of them is taken away. */
  List<Change> voided() {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < given.size(); i++) {
      changes.add(new Change("/signatures/%d".formatted(i), given.get(i).by(), null));
    }
    return changes;
  }
}

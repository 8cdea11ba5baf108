package redress.recurrence;

import java.util.List;
import java.util.Set;

/**
 * Other complaints in which the same happened.
 *
 * @param sightings the last received first
 * @param failures the codes of what is wrong that they have in common with the one, as they are
 *     compared
 */
public record Alike(List<Sighting> sightings, Set<String> failures) {
  public Alike {
    sightings = List.copyOf(sightings);
    failures = Set.copyOf(failures);
  }
}

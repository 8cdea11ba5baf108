package redress.investigation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.Track.Mark;

/**
 * What the preliminary analysis found.
 *
 * @param infoCorrect whether what the customer told us is right
 * @param reason what that rests on
 * @param technical whether there is a technical question that must be answered (I-03)
 * @param areas what was found in each area that was looked at (B-1)
 */
public record Analysis(
    boolean infoCorrect,
    String reason,
    boolean technical,
    Mark made,
    SortedMap<String, String> areas) {
  private static final SortedMap<String, String> NONE =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  public Analysis {
    areas =
        areas == null || areas.isEmpty()
            ? null
            : Collections.unmodifiableSortedMap(new TreeMap<>(areas));
  }

  /** Where no areas are looked at. */
  public Analysis(boolean infoCorrect, String reason, boolean technical, Mark made) {
    this(infoCorrect, reason, technical, made, NONE);
  }

  @Override
  public SortedMap<String, String> areas() {
    return areas == null ? NONE : areas;
  }
}

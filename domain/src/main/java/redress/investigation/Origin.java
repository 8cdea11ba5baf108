package redress.investigation;

import java.util.List;
import redress.complaint.Track.Mark;

/**
 * Where the fault came from, and whether the improvement is followed up with the case (S4-18).
 *
 * @param unit the smallest unit in which it happened, in the company's words
 * @param cause one of the causes that the procedure knows
 * @param tracked whether the case is not over before its improvement is
 * @param repeats the numbers of earlier cases of the same product and failure; somebody who does
 *     not track one is warned by them
 */
public record Origin(
    String unit, String cause, boolean tracked, String reason, List<String> repeats, Mark made) {
  public Origin {
    repeats = List.copyOf(repeats);
  }
}

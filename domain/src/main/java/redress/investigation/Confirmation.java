package redress.investigation;

import java.util.List;
import redress.complaint.Track.Mark;

/** Who answers for how much of a complaint, as the heads of the departments confirmed (S4-22). */
public record Confirmation(List<Ratio> ratios, Mark made) {
  public Confirmation {
    ratios = List.copyOf(ratios);
  }
}

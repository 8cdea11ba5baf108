package redress.sanction;

import java.time.Instant;
import java.util.List;
import redress.complaint.Track.Mark;
import redress.penalty.CarriedOver.Planned;
import redress.rule.Step;

/**
 * How finance carried a notice out.
 *
 * @param at when
 * @param planned in which months how much is taken; nothing where nothing is taken from pay
 * @param steps how that was found
 */
public record Execution(Instant at, Mark made, List<Planned> planned, List<Step> steps) {
  public Execution {
    planned = List.copyOf(planned);
    steps = List.copyOf(steps);
  }
}

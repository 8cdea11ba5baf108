package redress.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.penalty.CarriedOver.Planned;
import redress.rule.Step;

/**
 * The way that an assessment has gone so far.
 *
 * @param proposed when its charges were computed, and by whom it was proposed
 * @param executed {@code null} until finance has carried it out
 */
public record Course(Mark proposed, Signatures signatures, Execution executed) {
  /**
   * Finance has carried it out.
   *
   * @param at when, as finance states
   * @param plans what is taken from whose pay; nothing where the procedure takes nothing from pay
   */
  public record Execution(Instant at, Mark recorded, List<Plan> plans) {
    public Execution {
      plans = plans == null || plans.isEmpty() ? null : List.copyOf(plans);
    }

    /** Nothing is taken from anybody's pay. */
    public Execution(Instant at, Mark recorded) {
      this(at, recorded, null);
    }

    @Override
    public List<Plan> plans() {
      return plans == null ? List.of() : plans;
    }
  }

  /**
   * In which months an item is taken from a person's pay (L-01, L-02).
   *
   * @param steps how that was found
   */
  public record Plan(UUID item, String user, List<Planned> instalments, List<Step> steps) {
    public Plan {
      instalments = List.copyOf(instalments);
      steps = List.copyOf(steps);
    }
  }

  Course with(Signatures next) {
    return new Course(proposed, next, executed);
  }

  Course with(Execution execution) {
    return new Course(proposed, signatures, execution);
  }
}

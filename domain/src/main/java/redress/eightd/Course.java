package redress.eightd;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a department's report has come; what has not happened yet is {@code null}.
 *
 * @param revision of the plan, 1 at first and one more with each new measure for an ineffective one
 */
public record Course(Submitted interim, Submitted full, int revision, Ending ending) {
  static final Course BEGUN = new Course(null, null, 1, null);

  /** The report was handed in. */
  public record Submitted(Instant at, String by) {}

  /** How it ended. */
  public sealed interface Ending {
    Instant at();

    /**
     * D8.
     *
     * @param conclusion what was learnt and whom to thank
     */
    record Closed(Instant at, String by, String conclusion) implements Ending {}

    /** The department is not responsible any more. */
    record Withdrawn(Instant at, String by, String reason) implements Ending {}
  }

  /** In one word. */
  public enum State {
    ASSIGNED,
    INTERIM_SUBMITTED,
    FULL_SUBMITTED,
    CLOSED,
    WITHDRAWN
  }

  public State state() {
    return switch (ending) {
      case Ending.Closed closed -> State.CLOSED;
      case Ending.Withdrawn withdrawn -> State.WITHDRAWN;
      case null ->
          full != null
              ? State.FULL_SUBMITTED
              : interim != null ? State.INTERIM_SUBMITTED : State.ASSIGNED;
    };
  }

  /** When it was handed in as far as the procedure asks in the first place. */
  public Optional<Submitted> measures(EightDRules.Submitting rules) {
    return rules.fullWithinMeasures() || interim == null
        ? Optional.ofNullable(full)
        : Optional.of(interim);
  }

  Course interim(Submitted submitted) {
    return new Course(submitted, full, revision, ending);
  }

  Course full(Submitted submitted) {
    return new Course(interim, submitted, revision, ending);
  }

  Course revised() {
    return new Course(interim, full, revision + 1, ending);
  }

  Course ended(Ending how) {
    return new Course(interim, full, revision, how);
  }
}

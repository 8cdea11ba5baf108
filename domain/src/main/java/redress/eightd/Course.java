package redress.eightd;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far a department's report has come; what has not happened yet is {@code null}.
 *
 * @param revision of the plan, 1 at first and one more with each new measure for an ineffective one
 * @param authors who has written in it, handed it in or planned a measure of it anew: they verify
 *     none of its measures (I-04)
 */
public record Course(
    Submitted interim, Submitted full, int revision, Set<String> authors, Ending ending) {
  static final Course BEGUN = new Course(null, null, 1, null, null);

  public Course {
    authors =
        authors == null || authors.isEmpty()
            ? null
            : Collections.unmodifiableSet(new TreeSet<>(authors));
  }

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

  /** Those who handed it in are always among them. */
  @Override
  public Set<String> authors() {
    var all = new TreeSet<>(authors == null ? Set.of() : authors);
    Stream.of(interim, full).filter(Objects::nonNull).map(Submitted::by).forEach(all::add);
    return all;
  }

  Course written(String by) {
    return new Course(interim, full, revision, with(by), ending);
  }

  Course interim(Submitted submitted) {
    return new Course(submitted, full, revision, authors, ending);
  }

  Course full(Submitted submitted) {
    return new Course(interim, submitted, revision, authors, ending);
  }

  Course revised(String by) {
    return new Course(interim, full, revision + 1, with(by), ending);
  }

  Course ended(Ending how) {
    return new Course(interim, full, revision, authors, how);
  }

  private Set<String> with(String by) {
    var all = new TreeSet<>(authors == null ? Set.of() : authors);
    all.add(by);
    return all;
  }
}

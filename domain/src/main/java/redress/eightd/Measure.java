package redress.eightd;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import redress.eightd.Report.Planned;
import redress.improvement.Effect;

/**
 * A corrective or preventive action from its plan to its effect (D6).
 *
 * <p>Its life: {@code PLANNED} with the full report, or in place of an ineffective one; {@code
 * IMPLEMENTED} when the department has carried it out; {@code EFFECTIVE} or {@code INEFFECTIVE}
 * when somebody else has looked. An ineffective one stays as it is and is replaced by a new one.
 *
 * @param replaces the ineffective measure in whose place it stands, or {@code null}
 * @param implemented {@code null} until it is carried out
 * @param verified {@code null} until its effect was looked at
 */
public record Measure(
    UUID id,
    MeasureKind kind,
    Planned plan,
    UUID replaces,
    Implemented implemented,
    Verified verified) {

  /**
   * It was carried out.
   *
   * @param executedAt when, as stated by whoever did it
   * @param evidence how anybody can see it
   */
  public record Implemented(Instant executedAt, String evidence, String by) {}

  /**
   * Somebody looked whether it works.
   *
   * @param finding what was looked at and what was seen
   */
  public record Verified(boolean effective, String finding, Instant at, String by) {}

  /** In one word. */
  public enum State {
    PLANNED,
    IMPLEMENTED,
    EFFECTIVE,
    INEFFECTIVE
  }

  static Measure planned(UUID id, MeasureKind kind, Planned plan, UUID replaces) {
    return new Measure(id, kind, plan, replaces, null, null);
  }

  public State state() {
    if (verified != null) {
      return verified.effective() ? State.EFFECTIVE : State.INEFFECTIVE;
    }
    return implemented == null ? State.PLANNED : State.IMPLEMENTED;
  }

  /**
   * Whether somebody can say now whether it works: never its owner, nor who carried it out, nor the
   * authors of the report that plans it.
   */
  Effect effect(Set<String> authors) {
    var own = new TreeSet<>(authors);
    own.add(plan.owner());
    if (implemented != null) {
      own.add(implemented.by());
    }
    return new Effect("the measure " + plan.key(), implemented != null, verified != null, own);
  }

  Measure implemented(Implemented how) {
    return new Measure(id, kind, plan, replaces, how, null);
  }

  Measure verified(Verified how) {
    return new Measure(id, kind, plan, replaces, implemented, how);
  }
}

package redress.obligation;

import java.time.Instant;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;

/**
 * Something that happened.
 *
 * @param moment what happened
 * @param at when, as the facts say: a clock starts and a duty is fulfilled at this instant
 * @param concern what it happened to
 * @param department the department concerned, or {@code null} if none in particular
 * @param agreed an earlier date agreed with the customer, or {@code null}
 * @param step the step of the routing slip that it is about, or {@code null}
 */
public record Happening(
    Moment moment,
    Instant at,
    Concern concern,
    Department department,
    Instant agreed,
    String step) {
  /** About no step of a routing slip. */
  public Happening(
      Moment moment, Instant at, Concern concern, Department department, Instant agreed) {
    this(moment, at, concern, department, agreed, null);
  }

  public static Happening of(Moment moment, Instant at, Concern concern) {
    return new Happening(moment, at, concern, null, null);
  }

  /** The same, to whatever an obligation is about. */
  Happening to(Obligation obligation) {
    return new Happening(moment, at, obligation.concern(), obligation.holder(), null);
  }
}

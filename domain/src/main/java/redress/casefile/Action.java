package redress.casefile;

import java.util.Optional;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Something that a person may do to a case or to one of its parts: who may (duty) and when (gate),
 * apart from what is sent with it. Use cases and the list of actions in a case's answer ask the
 * same action, so that they never disagree.
 *
 * @param operation the name of the operation in the contract
 * @param gate nothing if it may be done now; the refusal if not
 * @param own what only one person's own doings so far decide, asked last
 */
public record Action<T>(String operation, Duty duty, Gate<T> gate, Own<T> own) {
  public Action(String operation, Duty duty, Gate<T> gate) {
    this(operation, duty, gate, (by, at, it) -> Optional.empty());
  }

  /** Whether the state of things allows an action. */
  @FunctionalInterface
  public interface Gate<T> {
    Optional<Refusal> refusal(Situation situation, T target);
  }

  /** Whether a person has done it before, or may not for another reason of their own. */
  @FunctionalInterface
  public interface Own<T> {
    Optional<Refusal> refusal(Person by, Situation situation, T target);
  }

  /** Nothing if that person may do it now; the refusal if not, the person's first. */
  public Optional<Refusal> refusal(Person by, Department concerned, Situation situation, T target) {
    return situation
        .procedure()
        .duties()
        .refusal(duty, by, concerned)
        .or(() -> gate.refusal(situation, target))
        .or(() -> own.refusal(by, situation, target));
  }
}

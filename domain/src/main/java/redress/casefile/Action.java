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
 * @param entitled whether a person may at all: by having the duty, unless it can be lent
 */
public record Action<T>(String operation, Duty duty, Gate<T> gate, Own<T> own, Entitled entitled) {
  public Action(String operation, Duty duty, Gate<T> gate, Own<T> own) {
    this(
        operation,
        duty,
        gate,
        own,
        (by, concerned, at) -> at.procedure().duties().refusal(duty, by, concerned));
  }

  public Action(String operation, Duty duty, Gate<T> gate) {
    this(operation, duty, gate, (by, at, it) -> Optional.empty());
  }

  /** Whether a person may do such a thing at all. */
  @FunctionalInterface
  public interface Entitled {
    Optional<Refusal> refusal(Person by, Department concerned, Situation situation);
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

  private Optional<Refusal> offDuty(Person by, Situation at) {
    return OffDuty.refusal(by, duty, at.procedure(), at.beside().entitlements());
  }

  /** Nothing if that person may do it now; the refusal if not, the person's first. */
  public Optional<Refusal> refusal(Person by, Department concerned, Situation situation, T target) {
    return entitled
        .refusal(by, concerned, situation)
        .or(() -> offDuty(by, situation))
        .or(() -> gate.refusal(situation, target))
        .or(() -> own.refusal(by, situation, target));
  }
}

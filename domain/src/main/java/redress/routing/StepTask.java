package redress.routing;

/** What is done at a step of a routing slip. */
public enum StepTask {
  /** An opinion is given. */
  OPINION,
  /** It is found out what happened; a report on it may be due then (S4-14). */
  INVESTIGATION,
  /** What the customer is given is proposed, and the opinion says why. */
  PROPOSAL,
  /** Whoever has the authority for it approves what is proposed, or confirms it (S4-30). */
  APPROVAL,
  /** The customer is told what was approved, and what came of that is recorded (S4-16). */
  NEGOTIATION,
  /** All that was said is made one opinion for those who decide (S4-17). */
  COMBINATION;

  /** Whether it is done again when something was said anew at a step before it. */
  public boolean restsOnOthers() {
    return this == APPROVAL || this == NEGOTIATION || this == COMBINATION;
  }
}

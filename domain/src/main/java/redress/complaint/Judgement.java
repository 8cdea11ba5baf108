package redress.complaint;

import redress.history.Difference;

/**
 * What is thought of a complaint; what the procedure does not ask, or nobody has judged yet, is
 * {@code null}. Clocks, approvals and lists depend on it.
 *
 * <p>Its life: what follows from the intake alone is judged with the complaint's first clock, and
 * anew while the intake changes; people judge the rest, and may judge otherwise.
 *
 * @param kind the class, such as a claim
 * @param priority the place in the order in which cases are taken in hand, 1 being the first of
 *     that order; 0 before all of it, where nobody has assessed the case yet (C-8)
 */
public record Judgement(
    Validity validity, Severity severity, Urgency urgency, ComplaintClass kind, Integer priority) {
  /** Nothing is judged. */
  public static final Judgement NONE = new Judgement(null, null, null, null, null);

  /** The same with that urgency, unless nothing is said about it. */
  public Judgement urgent(Urgency derived) {
    return derived == null ? this : new Judgement(validity, severity, derived, kind, priority);
  }

  /** The same of that class, and so grave. */
  Judgement classed(ComplaintClass other, Severity grave) {
    return new Judgement(validity, grave, urgency, other, priority);
  }

  /** The same, of that validity. */
  public Judgement valid(Validity decided) {
    return new Judgement(decided, severity, urgency, kind, priority);
  }

  /** The same of that class, as grave as before. */
  public Judgement of(ComplaintClass other) {
    return classed(other, severity);
  }

  /** The same with that place in the order in which cases are taken in hand, or none. */
  public Judgement ranked(Integer place) {
    return new Judgement(validity, severity, urgency, kind, place);
  }

  /** What differs from an earlier one. */
  Difference since(Judgement before) {
    return new Difference()
        .of("/judgement/validity", before.validity(), validity)
        .of("/judgement/severity", before.severity(), severity)
        .of("/judgement/urgency", before.urgency(), urgency)
        .of("/judgement/class", before.kind(), kind)
        .of("/judgement/priority", before.priority(), priority);
  }
}

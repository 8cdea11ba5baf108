package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.improvement.Improvement;
import redress.improvement.ImprovementRules;
import redress.organization.Duty;
import redress.organization.Person;
import redress.ownership.Ownership;
import redress.rule.Refusal;

/** What can be done so that it does not happen again, until the case is put away. */
public final class ImprovementActions {
  public static final Action<Complaint> BEGIN =
      new Action<>(
          "beginImprovement", Duty.IMPROVE, (at, it) -> alive(at).or(() -> Gates.registered(at)));

  public static final Action<Improvement> PLAN =
      new Action<>("planImprovement", Duty.PLAN_IMPROVEMENT, (at, it) -> alive(at));
  public static final Action<Improvement> CARRY_OUT =
      new Action<>("carryOutImprovement", Duty.CARRY_OUT_IMPROVEMENT, (at, it) -> alive(at));
  public static final Action<Improvement> VERIFY =
      new Action<>(
          "verifyImprovement",
          Duty.VERIFY_IMPROVEMENT,
          (at, it) -> alive(at),
          (by, at, it) -> it.mayVerify(by.user(), rules(at)).or(() -> owned(by, at)));
  public static final Action<Improvement> ANSWER =
      new Action<>(
          "answerReadAcross", Duty.ANSWER_READ_ACROSS, (at, it) -> alive(at).or(() -> unread(at)));
  public static final Action<Improvement> REVIEW =
      new Action<>(
          "reviewImprovement",
          Duty.IMPROVE,
          (at, it) -> alive(at).or(() -> it.mayReview(rules(at).rule())));

  public static final Action<Improvement> ASSESS =
      new Action<>(
          "assessMeasure",
          Duty.ASSESS_MEASURE,
          (at, it) -> alive(at).or(() -> rules(at).mayAssess(it)));

  public static final List<Action<Complaint>> OF_CASE = List.of(BEGIN);
  public static final PartActions<Improvement> OF_PART =
      new PartActions<>(
          Improvement.class, it -> null, List.of(PLAN, CARRY_OUT, VERIFY, ASSESS, ANSWER, REVIEW));

  private ImprovementActions() {}

  private static ImprovementRules rules(Situation at) {
    return at.procedure().improvement();
  }

  private static Optional<Refusal> alive(Situation at) {
    return Gates.alive(at, rules(at).rule());
  }

  /** Whoever answers for the case does not say whether it was handled well (S0-06). */
  private static Optional<Refusal> owned(Person by, Situation at) {
    var verification = rules(at).verification();
    return at.beside()
        .only(Ownership.class)
        .filter(it -> verification.another() && it.answeredBy(by.user()))
        .map(
            it ->
                Refusal.anotherPerson(
                    "OWN_CASE",
                    verification.rule(),
                    "%s answers for the case: somebody else verifies".formatted(by.user())));
  }

  private static Optional<Refusal> unread(Situation at) {
    return rules(at).readAcross() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "READ_ACROSS_NOT_IN_PROCEDURE",
                rules(at).rule(),
                "the procedure asks nobody whether it could happen elsewhere"));
  }
}

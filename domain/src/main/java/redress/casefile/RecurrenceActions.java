package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.closing.ClosingRules;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.recurrence.Recurrence;
import redress.recurrence.RecurrenceRules;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done where the same seems to have happened before. */
public final class RecurrenceActions {
  public static final Action<Complaint> LINK =
      new Action<>(
          "linkComplaint",
          Duty.ANSWER_RECURRENCE,
          (at, it) ->
              running(at).or(() -> Gates.registered(at)).or(() -> joined(it, rules(at).rule())));

  /** A case that is linked to another may turn out to be that very one. */
  public static final Action<Complaint> MERGE =
      new Action<>(
          "mergeComplaint",
          Duty.MERGE,
          (at, it) ->
              running(at)
                  .or(() -> unmerged(at))
                  .or(() -> MemoActions.frozen(at))
                  .or(() -> ComplaintActions.owed(at)));

  public static final Action<Complaint> SEPARATE =
      new Action<>(
          "separateComplaint",
          Duty.ANSWER_RECURRENCE,
          (at, it) -> running(at).or(() -> apart(at, it)));

  public static final Action<Recurrence> ANSWER =
      new Action<>(
          "answerRecurrence",
          Duty.ANSWER_RECURRENCE,
          (at, it) -> running(at).or(() -> it.mayAnswer(rules(at).rule())));

  public static final Action<Recurrence> COUNTER =
      new Action<>(
          "nameCountermeasure",
          Duty.ANSWER_RECURRENCE,
          (at, it) ->
              Gates.alive(at, rules(at).rule())
                  .or(() -> it.mayCounter(rules(at).countermeasureRule())));

  public static final List<Action<Complaint>> OF_CASE = List.of(LINK, MERGE, SEPARATE);
  public static final PartActions<Recurrence> OF_PART =
      new PartActions<>(Recurrence.class, it -> null, List.of(ANSWER, COUNTER));

  private RecurrenceActions() {}

  /**
   * A case that was never sent on was never compared with others (H-7): where closing waits for
   * that answer, it waits for the question, too.
   */
  static Optional<Finding> missing(Situation at, ClosingRules closing) {
    var conditions = closing.conditions();
    return at.procedure()
        .sections()
        .find(RecurrenceRules.class)
        .filter(rules -> conditions.containsKey(ClosingRules.RECURRENCE_UNANSWERED))
        .filter(rules -> !conditions.containsKey(ClosingRules.NOT_FORWARDED))
        .filter(rules -> at.complaint().track().forwarded() == null)
        .filter(rules -> rules.trace(at.complaint().intake()).isPresent())
        .map(
            rules ->
                new Finding(
                    "/track/forwarded",
                    ClosingRules.NOT_FORWARDED,
                    rules.rule(),
                    "whether the same has happened before is looked for when the complaint is sent"
                        + " on, and it was not"));
  }

  /** Refuses what is linked to another case already. */
  public static Optional<Refusal> joined(Complaint complaint, RuleId rule) {
    var following = complaint.track().following();
    return following == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_LINKED", rule, "the case goes on with %s".formatted(following.number())));
  }

  private static RecurrenceRules rules(Situation at) {
    return at.procedure().recurrence();
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rules(at).rule());
  }

  private static Optional<Refusal> unmerged(Situation at) {
    return rules(at).mayMerge().isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "MERGING_NOT_IN_PROCEDURE",
                rules(at).rule(),
                "the procedure takes no complaints together to one"));
  }

  private static Optional<Refusal> apart(Situation at, Complaint complaint) {
    boolean linked =
        complaint.track().following() != null
            || at.beside().parts(Recurrence.class).stream().anyMatch(Recurrence::linked);
    return linked
        ? Optional.empty()
        : Optional.of(
            Refusal.later("NOT_LINKED", rules(at).rule(), "the case is linked to no other"));
  }
}

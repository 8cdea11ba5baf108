package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.outcome.Outcome;
import redress.outcome.OutcomeRules;
import redress.rule.Refusal;

/** What can be done to record what a case has come to. */
public final class OutcomeActions {
  public static final Action<Complaint> RECORD =
      new Action<>(
          "recordOutcome",
          Duty.RECORD_OUTCOME,
          (at, it) ->
              Gates.running(at, rules(at).rule())
                  .or(() -> Gates.registered(at))
                  .or(() -> notAsked(at)));

  public static final List<Action<Complaint>> OF_CASE = List.of(RECORD);

  /** Those who lead the company are told (S3-11). */
  public static final Action<Outcome> REPORT =
      new Action<>(
          "reportResult",
          Duty.REPORT_RESULT,
          (at, it) -> Gates.alive(at, rules(at).rule()).or(() -> it.mayReport(rules(at))));

  public static final PartActions<Outcome> OF_PART =
      new PartActions<>(Outcome.class, it -> null, List.of(REPORT));

  private OutcomeActions() {}

  private static OutcomeRules rules(Situation at) {
    return at.procedure().outcome();
  }

  private static Optional<Refusal> notAsked(Situation at) {
    var kind = at.complaint().intake().source().kind();
    return rules(at).of(kind).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "OUTCOME_NOT_ASKED",
                rules(at).rule(),
                "the procedure asks for no outcome of what is %s".formatted(kind)));
  }
}

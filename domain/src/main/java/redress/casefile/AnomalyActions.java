package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.anomaly.AnomalyRecord;
import redress.anomaly.AnomalyRules;
import redress.complaint.Complaint;
import redress.complaint.Stage;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done with what went wrong without a loss (S4-02). */
public final class AnomalyActions {
  /** Before it has the number of a complaint. */
  public static final Action<Complaint> RECORD =
      new Action<>(
          "recordAnomaly",
          Duty.RECORD_ANOMALY,
          (at, it) -> Gates.running(at, rule(at)).or(() -> unfit(at)));

  public static final Action<AnomalyRecord> PROMOTE =
      new Action<>(
          "promoteAnomaly",
          Duty.RECORD_ANOMALY,
          (at, it) -> Gates.running(at, rule(at)).or(() -> it.mayPromote(rule(at))));

  public static final List<Action<Complaint>> OF_CASE = List.of(RECORD);
  public static final PartActions<AnomalyRecord> OF_PART =
      new PartActions<>(AnomalyRecord.class, it -> null, List.of(PROMOTE));

  private AnomalyActions() {}

  private static RuleId rule(Situation at) {
    return at.procedure().sections().of(AnomalyRules.class).rule();
  }

  private static Optional<Refusal> unfit(Situation at) {
    var complaint = at.complaint();
    if (complaint.number() != null) {
      return Optional.of(
          Refusal.later(
              "ALREADY_REGISTERED",
              rule(at),
              "the complaint has the number " + complaint.number().text()));
    }
    if (complaint.track().stage() == Stage.ANOMALY_RECORD) {
      return Optional.of(
          Refusal.later("ALREADY_AN_ANOMALY", rule(at), "it is recorded as an anomaly"));
    }
    return complaint.track().passed().containsKey(Stage.ANOMALY_RECORD)
        ? Optional.of(
            Refusal.later(
                "ALREADY_PROMOTED", rule(at), "a loss has appeared, so that it is a complaint"))
        : Optional.empty();
  }
}

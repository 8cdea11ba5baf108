package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.closing.ClosingRules;
import redress.complaint.Complaint;
import redress.liability.LiabilityRules;
import redress.liability.SharedLiability;
import redress.organization.Duty;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.triage.Triage;
import redress.triage.TriageRules;

/** What can be done to say how pressing a case is, and whose fault. */
public final class TriageActions {
  /** Nobody judges what nobody has verified. */
  public static final Action<Complaint> TRIAGE =
      new Action<>(
          "triageComplaint",
          Duty.TRIAGE,
          (at, it) ->
              Gates.running(at, at.procedure().sections().of(TriageRules.class).rule())
                  .or(() -> Gates.registered(at))
                  .or(() -> unverified(at)));

  public static final Action<Complaint> STATE_LIABILITY =
      new Action<>(
          "stateLiability",
          Duty.STATE_LIABILITY,
          (at, it) ->
              Gates.running(at, at.procedure().sections().of(LiabilityRules.class).rule())
                  .or(() -> Gates.registered(at)));

  public static final List<Action<Complaint>> OF_TRIAGE = List.of(TRIAGE);
  public static final List<Action<Complaint>> OF_LIABILITY = List.of(STATE_LIABILITY);

  /** What was assessed is never changed. */
  public static final PartActions<Triage> TRIAGES =
      new PartActions<>(Triage.class, it -> null, List.of());

  /** What was stated is never changed. */
  public static final PartActions<SharedLiability> LIABILITIES =
      new PartActions<>(SharedLiability.class, it -> null, List.of());

  private TriageActions() {}

  private static Optional<Refusal> unverified(Situation at) {
    return at.complaint().track().verified() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_VERIFIED",
                at.procedure().intake().verification().rule(),
                "a complaint is verified before it is judged"));
  }

  /** A case does not end before somebody has said whose fault it is (S1-01). */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    return at.procedure().has(LiabilityRules.class)
            && at.beside().parts(SharedLiability.class).isEmpty()
        ? closing
            .finding(
                "/parts/liabilities",
                ClosingRules.LIABILITY_OPEN,
                "nobody has said whose fault it is")
            .stream()
            .toList()
        : List.of();
  }
}

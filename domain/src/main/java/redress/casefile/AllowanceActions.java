package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.disposition.Disposition;
import redress.organization.Duty;
import redress.returns.Allowance;
import redress.returns.AllowanceGates;
import redress.returns.AllowanceRules;
import redress.rule.Refusal;

/** What can be done with allowances, while the case runs and when it is closed. */
public final class AllowanceActions {
  /** Only what was approved is allowed. */
  public static final Action<Complaint> OPEN =
      new Action<>(
          "openAllowance",
          Duty.OPEN_ALLOWANCE,
          (at, it) -> Gates.alive(at, rules(at).rule()).or(() -> unapproved(at)));

  public static final Action<Allowance> SIGN =
      new Action<>(
          "signAllowance",
          Duty.SIGN_ALLOWANCE,
          (at, it) -> alive(at).or(may(at, it)::sign),
          (by, at, it) -> may(at, it).sign(by));
  public static final Action<Allowance> SEAL =
      new Action<>(
          "sealAllowance", Duty.OPEN_ALLOWANCE, (at, it) -> alive(at).or(may(at, it)::seal));
  public static final Action<Allowance> PROVE =
      new Action<>(
          "addAllowanceProof", Duty.OPEN_ALLOWANCE, (at, it) -> alive(at).or(may(at, it)::prove));
  public static final Action<Allowance> HAND_OVER =
      new Action<>(
          "handOverAllowance",
          Duty.OPEN_ALLOWANCE,
          (at, it) -> alive(at).or(may(at, it)::handOver));
  public static final Action<Allowance> WITHDRAW =
      new Action<>(
          "withdrawAllowance",
          Duty.OPEN_ALLOWANCE,
          (at, it) -> Gates.releasing(at, rules(at).rule()).or(may(at, it)::withdraw));

  public static final List<Action<Complaint>> OF_CASE = List.of(OPEN);
  public static final PartActions<Allowance> OF_PART =
      new PartActions<>(
          Allowance.class, it -> null, List.of(SIGN, SEAL, PROVE, HAND_OVER, WITHDRAW));

  private AllowanceActions() {}

  private static AllowanceRules rules(Situation at) {
    return at.procedure().sections().of(AllowanceRules.class);
  }

  private static Optional<Refusal> alive(Situation at) {
    return Gates.alive(at, rules(at).rule());
  }

  private static AllowanceGates may(Situation at, Allowance it) {
    return it.may(rules(at));
  }

  private static Optional<Refusal> unapproved(Situation at) {
    var remedies = rules(at).remedies();
    return Disposition.inForce(at.beside().parts(Disposition.class))
            .filter(it -> it.terms().remedies().stream().anyMatch(remedies::contains))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALLOWANCE_NOT_APPROVED",
                rules(at).rule(),
                "no allowance is approved for this case"));
  }
}

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
  private static final Papers<AllowanceRules, Allowance, AllowanceGates> ALL =
      new Papers<>(
          AllowanceRules.class,
          Allowance::may,
          "ALLOWANCE_NOT_APPROVED",
          "no allowance is approved for this case");

  /** Only what was approved is allowed. */
  public static final Action<Complaint> OPEN = ALL.opening("openAllowance", Duty.OPEN_ALLOWANCE);

  public static final Action<Allowance> SIGN =
      ALL.step(
          "signAllowance",
          Duty.SIGN_ALLOWANCE,
          AllowanceGates::sign,
          (by, at, it) -> ALL.may(at, it).sign(by));

  /** What is approved no more is not allowed any more, either. */
  public static final Action<Allowance> SEAL =
      new Action<>(
          "sealAllowance",
          Duty.OPEN_ALLOWANCE,
          (at, it) ->
              ALL.alive(at)
                  .or(ALL.may(at, it)::seal)
                  .or(() -> ALL.unapproved(at))
                  .or(() -> beyond(at)));

  public static final Action<Allowance> PROVE =
      ALL.step("addAllowanceProof", Duty.OPEN_ALLOWANCE, AllowanceGates::prove);
  public static final Action<Allowance> HAND_OVER =
      ALL.step("handOverAllowance", Duty.OPEN_ALLOWANCE, AllowanceGates::handOver);
  public static final Action<Allowance> WITHDRAW =
      ALL.withdrawing("withdrawAllowance", Duty.OPEN_ALLOWANCE, AllowanceGates::withdraw);

  public static final List<Action<Complaint>> OF_CASE = List.of(OPEN);
  public static final PartActions<Allowance> OF_PART =
      new PartActions<>(
          Allowance.class, it -> null, List.of(SIGN, SEAL, PROVE, HAND_OVER, WITHDRAW));

  private AllowanceActions() {}

  private static Optional<Refusal> beyond(Situation at) {
    return Disposition.inForce(at.beside().parts(Disposition.class))
        .map(it -> new Takings(at, it.terms()).allowed().beyond())
        .filter(it -> it.signum() > 0)
        .map(
            it ->
                Refusal.later(
                    "ALLOWED_BEYOND_APPROVAL",
                    ALL.rules(at).rule(),
                    "the certificates of this case come to %s more than is approved now: withdraw"
                            .formatted(it.toPlainString())
                        + " one, or have more approved"));
  }
}

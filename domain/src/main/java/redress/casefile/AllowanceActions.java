package redress.casefile;

import java.util.List;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.returns.Allowance;
import redress.returns.AllowanceGates;
import redress.returns.AllowanceRules;

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
  public static final Action<Allowance> SEAL =
      ALL.step("sealAllowance", Duty.OPEN_ALLOWANCE, AllowanceGates::seal);
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
}

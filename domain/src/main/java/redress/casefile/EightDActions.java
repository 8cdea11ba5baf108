package redress.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import redress.complaint.Complaint;
import redress.eightd.EightD;
import redress.eightd.EightDRules;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done about the departments' reports, in the order of their life. */
public final class EightDActions {
  public static final Action<Complaint> ASSIGN =
      new Action<>(
          "assignDepartment",
          Duty.ASSIGN,
          (at, it) -> Gates.investigated(at, at.procedure().eightD().assigning()));
  public static final Action<EightD> AMEND =
      new Action<>("amendEightD", Duty.WRITE_EIGHT_D, running(EightD::mayAmend));
  public static final Action<EightD> SUBMIT_INTERIM =
      new Action<>("submitInterim", Duty.WRITE_EIGHT_D, running(EightD::maySubmitInterim));
  public static final Action<EightD> SUBMIT_FULL =
      new Action<>("submitFull", Duty.WRITE_EIGHT_D, running(EightD::mayAmend));
  public static final Action<EightD> IMPLEMENT =
      new Action<>("recordImplementation", Duty.WRITE_EIGHT_D, running(EightD::mayExecute));
  public static final Action<EightD> VERIFY =
      new Action<>("verifyEffectiveness", Duty.VERIFY_EFFECT, running(EightD::mayExecute));
  public static final Action<EightD> REPLAN =
      new Action<>("replanMeasure", Duty.WRITE_EIGHT_D, running(EightD::mayExecute));
  public static final Action<EightD> CLOSE =
      new Action<>("closeEightD", Duty.VERIFY_EFFECT, running(EightD::mayClose));
  public static final Action<EightD> WITHDRAW =
      new Action<>("withdrawAssignment", Duty.ASSIGN, running(EightD::mayWithdraw));

  public static final List<Action<Complaint>> OF_CASE = List.of(ASSIGN);
  public static final PartActions<EightD> OF_PART =
      new PartActions<>(
          EightD.class,
          EightD::department,
          List.of(AMEND, SUBMIT_INTERIM, SUBMIT_FULL, IMPLEMENT, VERIFY, REPLAN, CLOSE, WITHDRAW));

  private EightDActions() {}

  private static Action.Gate<EightD> running(
      BiFunction<EightD, EightDRules, Optional<Refusal>> gate) {
    return (at, it) -> {
      var rules = at.procedure().eightD();
      return Gates.running(at, rules.writing()).or(() -> gate.apply(it, rules));
    };
  }
}

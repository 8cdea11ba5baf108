package redress.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.complaint.Complaint;
import redress.eightd.EightD;
import redress.eightd.EightDGates;
import redress.eightd.EightDRules;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done about the departments' reports, in the order of their life. */
public final class EightDActions {
  private static final Function<EightDRules, RuleId> SUBMITTING = it -> it.submitting().rule();

  public static final Action<Complaint> ASSIGN =
      new Action<>(
          "assignDepartment",
          Duty.ASSIGN,
          (at, it) -> Gates.investigated(at, at.procedure().eightD().assigning()));
  public static final Action<EightD> AMEND =
      new Action<>(
          "amendEightD", Duty.WRITE_EIGHT_D, running(EightDRules::writing, EightDGates::amend));
  public static final Action<EightD> SUBMIT_INTERIM =
      new Action<>(
          "submitInterim", Duty.WRITE_EIGHT_D, running(SUBMITTING, EightDGates::submitInterim));
  public static final Action<EightD> SUBMIT_FULL =
      new Action<>("submitFull", Duty.WRITE_EIGHT_D, running(SUBMITTING, EightDGates::submitFull));
  public static final Action<EightD> IMPLEMENT =
      new Action<>(
          "recordImplementation",
          Duty.WRITE_EIGHT_D,
          running(EightDRules::execution, EightDGates::implement));
  public static final Action<EightD> VERIFY =
      new Action<>(
          "verifyEffectiveness",
          Duty.VERIFY_EFFECT,
          running(EightDRules::verification, EightDGates::verify));
  public static final Action<EightD> REPLAN =
      new Action<>(
          "replanMeasure",
          Duty.WRITE_EIGHT_D,
          running(EightDRules::execution, EightDGates::replan));
  public static final Action<EightD> CLOSE =
      new Action<>(
          "closeEightD",
          Duty.VERIFY_EFFECT,
          running(EightDRules::verification, EightDGates::close));
  public static final Action<EightD> WITHDRAW =
      new Action<>(
          "withdrawAssignment",
          Duty.ASSIGN,
          running(EightDRules::assigning, EightDGates::withdraw));

  public static final List<Action<Complaint>> OF_CASE = List.of(ASSIGN);
  public static final PartActions<EightD> OF_PART =
      new PartActions<>(
          EightD.class,
          EightD::department,
          List.of(AMEND, SUBMIT_INTERIM, SUBMIT_FULL, IMPLEMENT, VERIFY, REPLAN, CLOSE, WITHDRAW));

  private EightDActions() {}

  /** The case and then the report allow it, each refusing under the rule of what is asked. */
  private static Action.Gate<EightD> running(
      Function<EightDRules, RuleId> rule, Function<EightDGates, Optional<Refusal>> gate) {
    return (at, it) -> {
      var rules = at.procedure().eightD();
      return Gates.running(at, rule.apply(rules)).or(() -> gate.apply(it.may(rules)));
    };
  }
}

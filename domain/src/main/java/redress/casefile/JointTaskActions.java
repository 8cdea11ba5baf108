package redress.casefile;

import java.util.List;
import redress.complaint.Complaint;
import redress.jointtask.JointTask;
import redress.jointtask.JointTaskRules;
import redress.organization.Duty;
import redress.rule.RuleId;

/** What can be done where somebody outside the company is at fault (S4-26). */
public final class JointTaskActions {
  public static final Action<Complaint> BEGIN =
      new Action<>(
          "beginJointTask", Duty.BEGIN_JOINT_TASK, (at, it) -> Gates.investigated(at, rule(at)));

  public static final Action<JointTask> CONTRIBUTE =
      new Action<>(
          "contributeToJointTask",
          Duty.CONTRIBUTE,
          (at, it) -> Gates.running(at, rule(at)).or(() -> it.open(rule(at))),
          (by, at, it) -> it.mayContribute(by, rule(at)));

  public static final Action<JointTask> CONCLUDE =
      new Action<>(
          "concludeJointTask",
          Duty.LEAD_JOINT_TASK,
          (at, it) -> Gates.running(at, rule(at)).or(() -> it.mayConclude(rule(at))));

  public static final List<Action<Complaint>> OF_CASE = List.of(BEGIN);
  public static final PartActions<JointTask> OF_PART =
      new PartActions<>(JointTask.class, JointTask::lead, List.of(CONTRIBUTE, CONCLUDE));

  private JointTaskActions() {}

  private static RuleId rule(Situation at) {
    return at.procedure().sections().of(JointTaskRules.class).rule();
  }
}

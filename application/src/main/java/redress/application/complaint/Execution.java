package redress.application.complaint;

import redress.complaint.Stage;
import redress.rule.RuleId;

/** What was decided is carried out, though the case is closed. */
public final class Execution {
  private Execution() {}

  /** It begins with the first thing that is done; while the case runs it keeps its stage. */
  public static void begin(CaseWork work, RuleId rule) {
    if (work.complaint().track().stage() == Stage.CLOSED) {
      work.keep(work.complaint().reach(Stage.EXECUTING, work.mark(), null, rule));
    }
  }
}

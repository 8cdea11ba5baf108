package redress.application.complaint;

import java.util.List;
import redress.followup.FollowUp;
import redress.followup.FollowUpRules;
import redress.followup.Rounds;

/** In which round of a case somebody works. */
public final class Round {
  private Round() {}

  /** The number of the round, from 1; always 1 where customers are not asked. */
  public static int of(CaseWork work) {
    return all(work).current();
  }

  /** The rounds of the case; the first alone where customers are not asked. */
  public static Rounds all(CaseWork work) {
    return work.procedure().has(FollowUpRules.class)
        ? new Rounds(work.parts(FollowUp.class))
        : new Rounds(List.of());
  }
}

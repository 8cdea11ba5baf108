package redress.returns;

import java.util.List;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.rule.Step;

/**
 * What accounting found when it compared a note with what was approved.
 *
 * @param amount what the voucher is about, 0 where none follows
 * @param steps the lines that led to it
 * @param excluded what counts as a receivable no more, or {@code null}
 */
public record Posting(
    Reconciliation result, Money amount, List<Step> steps, Exclusion excluded, Mark made) {
  public Posting {
    steps = List.copyOf(steps);
  }

  /** Whether it waits until somebody approves more, or says how much. */
  public boolean held() {
    return result.outcome() == Reconciliation.Outcome.HOLD;
  }

  /** Whether a voucher was asked for. */
  public boolean posted() {
    return result.outcome() == Reconciliation.Outcome.POST_ACTUAL;
  }
}

package redress.stockcount;

import java.util.List;
import redress.complaint.Track.Mark;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.StockVerdict.Irregularity;

/**
 * What the count came to.
 *
 * @param steps how the figures led there
 * @param reason the reason of whoever decided, or {@code null} where the figures did
 * @param rule the rule under which it was concluded
 */
public record Conclusion(
    Outcome outcome,
    List<Irregularity> findings,
    List<Step> steps,
    String reason,
    RuleId rule,
    Mark made) {
  public Conclusion {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
  }
}

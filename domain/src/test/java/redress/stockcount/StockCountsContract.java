package redress.stockcount;

import java.time.Instant;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.StockCount.Opening;
import redress.stockcount.StockVerdict.Irregularity;

/** What every collection of stock counts does. */
public abstract class StockCountsContract extends PartsContract<StockCount> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");
  private static final RuleId RULE = new RuleId("I-26");

  @Override
  protected StockCount part(PartId id, long version) {
    return new StockCount(
        id,
        version,
        new Opening("nobody can prove it", "主轴", 5, MARK),
        new Figures(100, 99, 100, 1),
        List.of(
            new Voice(new Department("FINANCE"), null, MARK),
            new Voice(new Department("QUALITY"), "not the whole store", MARK)),
        new Conclusion(
            Outcome.QUALITY_ISSUE,
            List.of(Irregularity.CARD_MISMATCH),
            List.of(new Step(RULE, "book 100, physical 100", "agree")),
            "seen with own eyes",
            RULE,
            MARK));
  }
}

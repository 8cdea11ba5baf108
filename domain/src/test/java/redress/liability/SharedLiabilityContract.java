package redress.liability;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.liability.SharedLiability.Share;

/** What every collection of shared liabilities does. */
public abstract class SharedLiabilityContract extends PartsContract<SharedLiability> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected SharedLiability part(PartId id, long version) {
    return new SharedLiability(
        id,
        version,
        List.of(
            new Share("OURS", new BigDecimal("66.5")),
            new Share("PARTNER", new BigDecimal("33.5"))),
        "双方都有责任",
        MARK);
  }
}

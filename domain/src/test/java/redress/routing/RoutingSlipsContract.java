package redress.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redress.complaint.ComplaintClass;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.routing.Opinion.Negotiation;

/** What every collection of routing slips does. */
public abstract class RoutingSlipsContract extends PartsContract<RoutingSlip> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected RoutingSlip part(PartId id, long version) {
    var facts = new TreeMap<>(Map.of("UNIT", "三号线", "SHIFT", "B"));
    var said =
        new Opinion(
            "短路",
            facts,
            new Department("MANUFACTURING"),
            ComplaintClass.QUALITY,
            Set.of("RESEARCH_OPINION"),
            new Negotiation(true, AT),
            MARK);
    var quality = new Department("QUALITY");
    return new RoutingSlip(
        id,
        version,
        List.of(
            new Hop("CAUSE", quality, AT, said, MARK, null, MARK),
            new Hop("CHECK", quality, AT, null, null, new Hop.Returned("CAUSE", "unclear"), MARK),
            new Hop("CAUSE", quality, AT, null, null, null, null)));
  }
}

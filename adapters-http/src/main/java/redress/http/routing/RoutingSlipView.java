package redress.http.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.complaint.ComplaintClass;
import redress.complaint.Track.Mark;
import redress.http.complaint.StillOpen;
import redress.organization.Department;
import redress.routing.RoutingSlip;

/**
 * The way of a case from one department to the next, as its reader sees it.
 *
 * @param closingAwaits where whoever does something to it is answered: what still keeps the case
 *     open that was approved to the end, otherwise {@code null}
 */
public record RoutingSlipView(
    UUID id, long version, List<HopView> hops, List<StillOpen> closingAwaits) {
  /** A case at one step, once. */
  record HopView(
      String step,
      Department holder,
      Instant arrivedAt,
      OpinionView opinion,
      Mark read,
      ReturnedView returned,
      Mark left) {}

  /** What was said there. */
  record OpinionView(
      String text,
      Map<String, String> facts,
      Department responsibleDepartment,
      @JsonProperty("class") ComplaintClass kind,
      Set<String> asks,
      NegotiationView negotiation,
      Mark given) {}

  /** What came of talking to the customer. */
  record NegotiationView(boolean accepted, Instant talkedAt) {}

  /** Sent back from there. */
  record ReturnedView(String to, String reason) {}

  public static RoutingSlipView of(RoutingSlip slip) {
    return RoutingMapper.INSTANCE.view(slip);
  }

  /** The same for whoever has just done something to it. */
  RoutingSlipView awaiting(List<StillOpen> open) {
    return new RoutingSlipView(id, version, hops, open);
  }
}

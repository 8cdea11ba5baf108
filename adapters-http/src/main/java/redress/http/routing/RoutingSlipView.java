package redress.http.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.complaint.ComplaintClass;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.routing.RoutingSlip;

/** The way of a case from one department to the next, as its reader sees it. */
public record RoutingSlipView(UUID id, long version, List<HopView> hops) {
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
}

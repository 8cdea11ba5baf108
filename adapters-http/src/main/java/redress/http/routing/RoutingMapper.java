package redress.http.routing;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.routing.Hop;
import redress.routing.Opinion;
import redress.routing.RoutingSlip;

@Mapper(config = ViewMapping.class)
interface RoutingMapper {
  RoutingMapper INSTANCE = new GeneratedRoutingMapper();

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "closingAwaits", ignore = true)
  RoutingSlipView view(RoutingSlip slip);

  RoutingSlipView.HopView view(Hop hop);

  @Mapping(target = "text", source = "said")
  @Mapping(target = "responsibleDepartment", source = "responsible")
  RoutingSlipView.OpinionView view(Opinion opinion);

  RoutingSlipView.NegotiationView view(Opinion.Negotiation negotiation);

  RoutingSlipView.ReturnedView view(Hop.Returned returned);
}

package redress.http.investigation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.investigation.Origin;

@Mapper(config = ViewMapping.class)
interface InvestigationMapper {
  InvestigationMapper INSTANCE = new GeneratedInvestigationMapper();

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "inspection", source = "provenance.inspection")
  @Mapping(target = "responsible", source = "provenance.responsible")
  @Mapping(target = "origin", source = "provenance.origin")
  InvestigationView view(Investigation investigation);

  InvestigationView.AnalysisView view(Analysis analysis);

  default InvestigationView.OriginView view(Origin origin) {
    return origin == null ? null : InvestigationView.OriginView.of(origin);
  }

  default InvestigationView.LiabilityView view(Liability liability) {
    var confirmation = liability == null ? null : liability.confirmation();
    return liability == null
        ? null
        : new InvestigationView.LiabilityView(
            liability.department(),
            liability.state(),
            liability.reason(),
            liability.made(),
            confirmation == null ? null : confirmation.ratios(),
            confirmation == null ? null : confirmation.made());
  }
}

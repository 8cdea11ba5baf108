package redress.http.investigation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;

@Mapper(config = ViewMapping.class)
interface InvestigationMapper {
  InvestigationMapper INSTANCE = new GeneratedInvestigationMapper();

  @Mapping(target = "id", source = "id.value")
  InvestigationView view(Investigation investigation);

  InvestigationView.AnalysisView view(Analysis analysis);

  InvestigationView.LiabilityView view(Liability liability);
}

package redress.http.ownership;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.ownership.Ownership;

@Mapper(config = ViewMapping.class)
interface OwnershipMapper {
  OwnershipMapper INSTANCE = new GeneratedOwnershipMapper();

  @Mapping(target = "id", source = "id.value")
  OwnershipView view(Ownership ownership);

  OwnershipView.OwnerView view(Ownership.Owner owner);

  OwnershipView.AssistantView view(Ownership.Assistant assistant);

  OwnershipView.AnalysisView view(Ownership.Analysis analysis);

  OwnershipView.EscalationView view(Ownership.Escalation escalation);

  OwnershipView.SolutionView view(Ownership.Solution solution);
}

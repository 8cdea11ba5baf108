package redress.http.triage;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.liability.SharedLiability;
import redress.triage.Triage;

@Mapper(config = ViewMapping.class)
interface TriageMapper {
  TriageMapper INSTANCE = new GeneratedTriageMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"assessment", "priority"})
  @Mapping(target = ".", source = "assessment")
  @Mapping(target = ".", source = "priority")
  @Mapping(target = "id", source = "id.value")
  TriageView view(Triage triage);

  @Mapping(target = "id", source = "id.value")
  LiabilityView view(SharedLiability liability);

  default LiabilityView.ShareView view(SharedLiability.Share share) {
    return new LiabilityView.ShareView(
        share.party(), share.percent().stripTrailingZeros().toPlainString());
  }
}

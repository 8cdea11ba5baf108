package redress.http.outcome;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.outcome.Outcome;

@Mapper(config = ViewMapping.class)
interface OutcomeMapper {
  OutcomeMapper INSTANCE = new GeneratedOutcomeMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "content")
  @Mapping(target = ".", source = "content")
  @Mapping(target = "id", source = "id.value")
  OutcomeView view(Outcome outcome);

  OutcomeView.ReportView view(Outcome.Report report);
}

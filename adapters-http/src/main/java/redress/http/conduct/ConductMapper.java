package redress.http.conduct;

import java.util.List;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.conduct.Conduct;
import redress.conduct.StaffError;
import redress.conduct.Suspension;
import redress.http.ViewMapping;
import redress.rule.RuleId;

@Mapper(config = ViewMapping.class)
interface ConductMapper {
  ConductMapper INSTANCE = new GeneratedConductMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"key", "id"})
  @Mapping(target = "id", source = "conduct.id")
  @Mapping(target = "person", source = "conduct.key.person")
  @Mapping(target = "month", expression = "java(conduct.key().month().toString())")
  @Mapping(target = "offDuty", expression = "java(conduct.offDuty())")
  @Mapping(target = "rule", source = "rule")
  ConductView view(
      Conduct conduct, Conduct.Consequence consequence, List<String> untrained, RuleId rule);

  ConductView.ErrorView view(StaffError error);

  ConductView.SuspensionView view(Suspension suspension);
}

package redress.http.followup;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.followup.FollowUp;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface FollowUpMapper {
  FollowUpMapper INSTANCE = new GeneratedFollowUpMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"call", "said"})
  @Mapping(target = ".", source = "call")
  @Mapping(target = ".", source = "said")
  @Mapping(target = "id", source = "id.value")
  FollowUpView view(FollowUp followUp);

  FollowUpView.TestView view(FollowUp.Trial trial);

  FollowUpView.ImprovementView view(FollowUp.Improvement improvement);
}

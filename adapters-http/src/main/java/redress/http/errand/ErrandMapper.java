package redress.http.errand;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.errand.Errand;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface ErrandMapper {
  ErrandMapper INSTANCE = new GeneratedErrandMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "task")
  @Mapping(target = ".", source = "task")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "open", expression = "java(errand.open())")
  ErrandView view(Errand errand);

  ErrandView.OutcomeView view(Errand.Outcome outcome);

  ErrandView.WaiverView view(Errand.Waiver waiver);
}

package redress.http.disposition;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.disposition.Course.Given;
import redress.disposition.Disposition;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface DispositionMapper {
  DispositionMapper INSTANCE = new GeneratedDispositionMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"terms", "authors", "course"})
  @Mapping(target = ".", source = "terms")
  @Mapping(target = ".", source = "authors")
  @Mapping(target = ".", source = "course")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "settlement", expression = "java(disposition.settlement())")
  @Mapping(target = "undetermined", expression = "java(disposition.undetermined())")
  @Mapping(target = "inForce", expression = "java(disposition.inForce())")
  DispositionView view(Disposition disposition);

  @BeanMapping(ignoreUnmappedSourceProperties = "hands")
  DispositionView.GivenView view(Given given);
}

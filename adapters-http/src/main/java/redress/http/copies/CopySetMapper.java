package redress.http.copies;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.copies.CopySet;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface CopySetMapper {
  CopySetMapper INSTANCE = new GeneratedCopySetMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "copies")
  @Mapping(target = ".", source = "copies")
  @Mapping(target = "id", source = "id.value")
  CopySetView view(CopySet set);
}

package redress.http.onsite;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.onsite.OnSitePlan;

@Mapper(config = ViewMapping.class)
interface OnSiteMapper {
  OnSiteMapper INSTANCE = new GeneratedOnSiteMapper();

  @Mapping(target = "id", source = "id.value")
  OnSitePlanView view(OnSitePlan plan);
}

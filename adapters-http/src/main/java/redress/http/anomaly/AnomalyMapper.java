package redress.http.anomaly;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.anomaly.AnomalyRecord;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface AnomalyMapper {
  AnomalyMapper INSTANCE = new GeneratedAnomalyMapper();

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "handling", source = "content.handling")
  @Mapping(target = "handler", source = "content.handler")
  AnomalyView view(AnomalyRecord record);

  AnomalyView.PromotionView view(AnomalyRecord.Promotion promotion);
}

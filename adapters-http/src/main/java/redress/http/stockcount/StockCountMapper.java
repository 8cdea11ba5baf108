package redress.http.stockcount;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.stockcount.Conclusion;
import redress.stockcount.StockCount;
import redress.stockcount.Voice;

@Mapper(config = ViewMapping.class)
interface StockCountMapper {
  StockCountMapper INSTANCE = new GeneratedStockCountMapper();

  @Mapping(target = ".", source = "opening")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "opened", source = "opening.made")
  @Mapping(target = "signatures", source = "voices")
  @Mapping(target = "disputed", expression = "java(count.disputed())")
  StockCountView view(StockCount count);

  @Mapping(target = "signed", expression = "java(voice.refusal() == null)")
  StockCountView.SignatureView view(Voice voice);

  @Mapping(target = "verdict", source = "outcome")
  StockCountView.ConclusionView view(Conclusion conclusion);
}

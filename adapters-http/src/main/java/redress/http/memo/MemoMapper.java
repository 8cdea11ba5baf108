package redress.http.memo;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.memo.PetitionMemo;

@Mapper(config = ViewMapping.class)
interface MemoMapper {
  MemoMapper INSTANCE = new GeneratedMemoMapper();

  @Mapping(target = "id", source = "id.value")
  MemoView view(PetitionMemo memo);

  MemoView.DecisionView view(PetitionMemo.Decision decision);
}

package redress.http.weeklylist;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.weeklylist.WeeklyList;

@Mapper(config = ViewMapping.class)
interface WeeklyListMapper {
  WeeklyListMapper INSTANCE = new GeneratedWeeklyListMapper();

  @Mapping(target = ".", source = "cost")
  @Mapping(target = "enteredAt", source = "cost.entered.at")
  @Mapping(target = "enteredBy", source = "cost.entered.by")
  WeeklyListView.Item view(WeeklyList.Item item);
}

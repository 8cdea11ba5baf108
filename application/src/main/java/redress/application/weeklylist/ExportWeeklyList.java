package redress.application.weeklylist;

import java.util.List;
import redress.application.Unknown;
import redress.organization.Person;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Gives out the items of a week's list with what they cost. */
public final class ExportWeeklyList {
  private final WeeklyLists lists;

  public ExportWeeklyList(WeeklyLists lists) {
    this.lists = lists;
  }

  public record Command(Person by, IsoWeek week) {}

  public List<WeeklyList.Item> handle(Command command) {
    return lists
        .find(new WeeklyList.Key(command.by().company(), command.week()))
        .orElseThrow(() -> new Unknown("weekly list"))
        .items();
  }
}

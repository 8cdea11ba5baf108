package redress.application.weeklylist;

import java.util.List;
import redress.organization.Person;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Lists the weekly lists, newest first, a page at a time. */
public final class ListWeeklyLists {
  private final WeeklyLists lists;

  public ListWeeklyLists(WeeklyLists lists) {
    this.lists = lists;
  }

  /**
   * @param before the last week of the page before, or {@code null} for the first page
   */
  public record Command(Person by, IsoWeek before, int limit) {}

  public List<WeeklyList> handle(Command command) {
    return lists.before(command.by().company(), command.before(), command.limit());
  }
}

package redress.application.weeklylist;

import java.util.List;
import redress.application.Unknown;
import redress.history.History;
import redress.history.Link;
import redress.organization.Person;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Reads what has happened to the list of a week, in order, a page at a time. */
public final class ReadWeeklyListTimeline {
  private final WeeklyLists lists;
  private final History history;

  public ReadWeeklyListTimeline(WeeklyLists lists, History history) {
    this.lists = lists;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, IsoWeek week, long after, int limit) {}

  public List<Link> handle(Command command) {
    var list =
        lists
            .find(new WeeklyList.Key(command.by().company(), command.week()))
            .orElseThrow(() -> new Unknown("weekly list"));
    return history.read(list.subject(), command.after(), command.limit());
  }
}

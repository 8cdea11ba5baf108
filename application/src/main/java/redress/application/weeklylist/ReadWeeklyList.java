package redress.application.weeklylist;

import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.organization.Person;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Reads the list of a week. */
public final class ReadWeeklyList {
  private final CompanyDesk desk;
  private final WeeklyLists lists;

  public ReadWeeklyList(CompanyDesk desk, WeeklyLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  public record Command(Person by, IsoWeek week) {}

  public WeeklyListFile handle(Command command) {
    return desk.work(
        command.by(),
        work ->
            lists
                .find(new WeeklyList.Key(work.company().id(), command.week()))
                .map(list -> WeeklyListFile.of(list, work))
                .orElseThrow(() -> new Unknown("weekly list")));
  }
}

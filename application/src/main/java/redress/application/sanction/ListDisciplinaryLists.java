package redress.application.sanction;

import java.time.YearMonth;
import java.util.List;
import redress.organization.Person;
import redress.sanction.DisciplinaryList;
import redress.sanction.DisciplinaryLists;

/** Lists the disciplinary lists, newest first, a page at a time. */
public final class ListDisciplinaryLists {
  private final DisciplinaryLists lists;

  public ListDisciplinaryLists(DisciplinaryLists lists) {
    this.lists = lists;
  }

  /**
   * @param before the last month of the page before, or {@code null} for the first page
   */
  public record Command(Person by, YearMonth before, int limit) {}

  public List<DisciplinaryList> handle(Command command) {
    return lists.before(command.by().company(), command.before(), command.limit());
  }
}

package redress.application.sanction;

import java.time.YearMonth;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.monthbook.MonthBook;
import redress.organization.Person;
import redress.sanction.DisciplinaryLists;
import redress.sanction.DisciplinaryRules;

/** Reads the disciplinary list of a month. */
public final class ReadDisciplinaryList {
  private final CompanyDesk desk;
  private final DisciplinaryLists lists;

  public ReadDisciplinaryList(CompanyDesk desk, DisciplinaryLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  public record Command(Person by, YearMonth month) {}

  public DisciplinaryFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var list =
              lists
                  .find(new MonthBook.Key(work.company().id(), command.month()))
                  .orElseThrow(() -> new Unknown("disciplinary list"));
          var procedure = work.procedure(list.edition());
          return new DisciplinaryFile(list, procedure.sections().of(DisciplinaryRules.class));
        });
  }
}

package redress.application.sanction;

import java.time.YearMonth;
import java.util.List;
import redress.organization.Person;
import redress.sanction.DisciplinaryList;

/** Gives out the disciplinary measures of a month, as that person sees them. */
public final class ExportDisciplinaryList {
  private final ReadDisciplinaryList read;

  public ExportDisciplinaryList(ReadDisciplinaryList read) {
    this.read = read;
  }

  public record Command(Person by, YearMonth month) {}

  public List<DisciplinaryList.Item> handle(Command command) {
    var file = read.handle(new ReadDisciplinaryList.Command(command.by(), command.month()));
    return file.seenBy(command.by());
  }
}

package redress.application.conduct;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.conduct.Conducts;
import redress.organization.Person;

/** Lists what is recorded of people, newest first. */
public final class ListConducts {
  private final ConductDesk desk;
  private final Conducts conducts;

  ListConducts(ConductDesk desk, Conducts conducts) {
    this.desk = desk;
    this.conducts = conducts;
  }

  /**
   * @param month of that month alone, or {@code null} for all
   * @param person of that person alone, or {@code null} for all
   * @param before the id of the last one that was seen, or {@code null} for the beginning
   */
  public record Command(Person by, YearMonth month, String person, UUID before, int limit) {}

  public List<ConductFile> handle(Command command) {
    return desk.desk()
        .work(
            command.by(),
            work -> {
              var procedure = work.effective().procedure();
              CompanyWork.refuse(ConductDesk.hidden(procedure, command.by(), command.person()));
              var rules = ConductDesk.rules(work);
              return conducts
                  .all(
                      work.company().id(),
                      command.month(),
                      command.person(),
                      command.before(),
                      command.limit())
                  .stream()
                  .map(it -> new ConductFile(it, rules))
                  .toList();
            });
  }
}

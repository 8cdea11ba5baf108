package redress.application.conduct;

import java.util.UUID;
import redress.application.Unknown;
import redress.application.company.CompanyWork;
import redress.conduct.Conducts;
import redress.organization.Person;

/** Reads what is recorded of one person and month. */
public final class ReadConduct {
  private final ConductDesk desk;
  private final Conducts conducts;

  ReadConduct(ConductDesk desk, Conducts conducts) {
    this.desk = desk;
    this.conducts = conducts;
  }

  public record Command(Person by, UUID conduct) {}

  public ConductFile handle(Command command) {
    return desk.desk()
        .work(
            command.by(),
            work -> {
              var found =
                  conducts
                      .find(work.company().id(), command.conduct())
                      .orElseThrow(() -> new Unknown("conduct"));
              var procedure = work.effective().procedure();
              CompanyWork.refuse(ConductDesk.hidden(procedure, command.by(), found.key().person()));
              return new ConductFile(found, ConductDesk.rules(work));
            });
  }
}

package redress.application.eightd;

import java.util.UUID;
import redress.application.Unknown;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.eightd.EightD;
import redress.organization.Person;

/** Reads a department's report with its case. */
public final class ReadEightD {
  private final CaseDesk desk;

  public ReadEightD(CaseDesk desk) {
    this.desk = desk;
  }

  /** Which one. */
  public record Command(Person by, UUID complaint, UUID eightD) {}

  public CaseFile handle(Command command) {
    var file = desk.read(command.by(), command.complaint());
    if (file.parts(EightD.class).stream()
        .noneMatch(it -> it.id().value().equals(command.eightD()))) {
      throw new Unknown("report");
    }
    return file;
  }
}

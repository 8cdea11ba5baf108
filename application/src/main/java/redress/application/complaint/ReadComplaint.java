package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.organization.Person;

/** Reads a whole case. */
public final class ReadComplaint {
  private final CaseDesk desk;

  public ReadComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint) {}

  public CaseFile handle(Command command) {
    return desk.read(command.by(), command.complaint());
  }
}

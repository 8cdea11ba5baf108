package redress.application.complaint;

import java.util.Optional;
import java.util.UUID;
import redress.application.Unknown;
import redress.casefile.CaseFile;
import redress.organization.CompanyId;
import redress.organization.Person;

/** Reads a whole case, by its identity or by the number that people know. */
public final class ReadComplaint {
  private final CaseDesk desk;
  private final ComplaintViews views;

  public ReadComplaint(CaseDesk desk, ComplaintViews views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * @param name the identity or the case number
   */
  public record Command(Person by, String name) {}

  public CaseFile handle(Command command) {
    var company = command.by().company();
    return desk.read(
        command.by(),
        identity(command.name())
            .or(() -> numbered(company, command.name()))
            .orElseThrow(() -> new Unknown("complaint")));
  }

  private Optional<UUID> numbered(CompanyId company, String number) {
    return views.numbered(company, number);
  }

  private static Optional<UUID> identity(String name) {
    try {
      return name.length() == 36 ? Optional.of(UUID.fromString(name)) : Optional.empty();
    } catch (IllegalArgumentException number) {
      return Optional.empty();
    }
  }
}

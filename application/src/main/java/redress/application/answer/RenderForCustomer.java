package redress.application.answer;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.Rendition;
import redress.organization.Person;

/** What of a case a customer may be shown (S4-24). */
public final class RenderForCustomer {
  private final CaseDesk desk;

  public RenderForCustomer(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint) {}

  public Rendition handle(Command command) {
    return Rendition.of(desk.read(command.by(), command.complaint()));
  }
}

package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Determination;
import redress.money.GivenMoney;
import redress.organization.Person;

/** The customer knows at last how many pieces it is about (S4-12). */
public final class DetermineQuantity {
  private final CaseDesk desk;

  public DetermineQuantity(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param line which line of the terms, from 0
   * @param quantity how many pieces, from 1
   * @param amount what they are worth, or {@code null} for as much as was approved
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, int line, int quantity, GivenMoney amount)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.DETERMINE,
        (work, it) ->
            new Determination(
                    command.line(), command.quantity(), work.money(command.amount(), "/amount"))
                .of(it, work.procedure().disposition().counting()));
  }
}

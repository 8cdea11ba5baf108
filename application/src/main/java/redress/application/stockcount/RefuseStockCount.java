package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Person;

/** A participant does not sign the counted figures, and says why (I-24). */
public final class RefuseStockCount {
  private final CaseDesk desk;

  public RefuseStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OF_PART,
        StockCountActions.REFUSE,
        (work, count) ->
            count.sign(command.by(), command.reason(), work.mark(), work.procedure().stockCount()));
  }
}

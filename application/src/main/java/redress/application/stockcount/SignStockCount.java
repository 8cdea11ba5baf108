package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Person;

/** A participant signs the counted figures; the last signature brings the verdict (I-24, I-26). */
public final class SignStockCount {
  private final CaseDesk desk;

  public SignStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OF_PART,
        StockCountActions.SIGN,
        (work, count) ->
            count.sign(command.by(), null, work.mark(), work.procedure().stockCount()));
  }
}

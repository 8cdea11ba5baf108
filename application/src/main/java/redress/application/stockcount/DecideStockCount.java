package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Duty;
import redress.organization.Person;
import redress.stockcount.Outcome;

/** The head of quality decides what the counted figures do not (I-26). */
public final class DecideStockCount {
  private final CaseDesk desk;

  public DecideStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, Outcome outcome, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OF_PART,
        StockCountActions.DECIDE,
        (work, count) ->
            count.decide(
                command.outcome(),
                command.reason(),
                work.mark(),
                work.procedure().duties().rule(Duty.DECIDE_STOCK_COUNT),
                work.procedure().stockCount()));
  }
}

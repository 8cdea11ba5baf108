package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Duty;
import redress.organization.Person;
import redress.stockcount.Outcome;

/** The general manager decides, since a participant has refused to sign (I-24). */
public final class OverruleStockCount {
  private final CaseDesk desk;

  public OverruleStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, Outcome outcome, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OF_PART,
        StockCountActions.OVERRULE,
        (work, count) ->
            count.overrule(
                command.outcome(),
                command.reason(),
                work.mark(),
                work.procedure().duties().rule(Duty.OVERRULE_STOCK_COUNT),
                work.procedure().stockCount()));
  }
}

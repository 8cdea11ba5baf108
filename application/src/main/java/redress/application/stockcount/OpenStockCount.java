package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Person;
import redress.stockcount.StockCount;
import redress.stockcount.StockCount.Opening;

/** Has the stock counted by three departments, since neither side has evidence (I-24). */
public final class OpenStockCount {
  private final CaseDesk desk;

  public OpenStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param reason why neither side has evidence
   * @param material what is counted
   * @param claimedShortage how many pieces the customer says were missing, from 0
   */
  public record Command(
      Person by, UUID complaint, String reason, String material, int claimedShortage)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OPEN,
        work -> {
          var opening =
              new Opening(
                  command.reason(), command.material(), command.claimedShortage(), work.mark());
          work.keep(
              StockCount.class,
              StockCount.opened(work.newPart(), opening, work.procedure().stockCount()));
        });
  }
}

package redress.application.stockcount;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.complaint.Track.Mark;
import redress.organization.Person;
import redress.stockcount.StockCount;

/** A participant does not sign the counted figures, and says why (I-24). */
public final class RefuseStockCount {
  private final CaseDesk desk;

  public RefuseStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID count, long version, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var count =
              work.part(StockCount.class, command.count(), OptionalLong.of(command.version()));
          work.require(StockCountActions.REFUSE, count, null);
          var mark = new Mark(work.now(), command.by().user());
          work.keep(
              StockCount.class,
              count.sign(command.by(), command.reason(), mark, work.procedure().stockCount()));
        });
  }
}

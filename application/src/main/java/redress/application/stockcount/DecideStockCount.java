package redress.application.stockcount;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.complaint.Track.Mark;
import redress.organization.Duty;
import redress.organization.Person;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;

/** The head of quality decides what the counted figures do not (I-26). */
public final class DecideStockCount {
  private final CaseDesk desk;

  public DecideStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID count, long version, Outcome outcome, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var count =
              work.part(StockCount.class, command.count(), OptionalLong.of(command.version()));
          work.require(StockCountActions.DECIDE, count, null);
          var procedure = work.procedure();
          work.keep(
              StockCount.class,
              count.decide(
                  command.outcome(),
                  command.reason(),
                  new Mark(work.now(), command.by().user()),
                  procedure.duties().rule(Duty.DECIDE_STOCK_COUNT),
                  procedure.stockCount()));
        });
  }
}

package redress.application.stockcount;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.complaint.Track.Mark;
import redress.organization.Person;
import redress.stockcount.StockCount;

/** A participant signs the counted figures; the last signature brings the verdict (I-24, I-26). */
public final class SignStockCount {
  private final CaseDesk desk;

  public SignStockCount(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID count, long version) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var count =
              work.part(StockCount.class, command.count(), OptionalLong.of(command.version()));
          work.require(StockCountActions.SIGN, count, null);
          var mark = new Mark(work.now(), command.by().user());
          work.keep(
              StockCount.class,
              count.sign(command.by(), null, mark, work.procedure().stockCount()));
        });
  }
}

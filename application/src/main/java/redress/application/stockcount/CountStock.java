package redress.application.stockcount;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Person;
import redress.stockcount.Figures;
import redress.stockcount.StockCount;

/** The participants enter what they have counted; other figures void every signature (I-24). */
public final class CountStock {
  private final CaseDesk desk;

  public CountStock(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID count, long version, Figures figures) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var count =
              work.part(StockCount.class, command.count(), OptionalLong.of(command.version()));
          work.require(StockCountActions.COUNT, count, null);
          work.keep(
              StockCount.class,
              count.count(command.figures(), command.by(), work.procedure().stockCount()));
        });
  }
}

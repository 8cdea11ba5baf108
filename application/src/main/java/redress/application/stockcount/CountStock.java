package redress.application.stockcount;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.StockCountActions;
import redress.organization.Person;
import redress.stockcount.Figures;

/** The participants enter what they have counted; other figures void every signature (I-24). */
public final class CountStock {
  private final CaseDesk desk;

  public CountStock(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, Figures figures)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        StockCountActions.OF_PART,
        StockCountActions.COUNT,
        (work, count) ->
            count.count(command.figures(), command.by(), work.procedure().stockCount()));
  }
}

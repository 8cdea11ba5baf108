package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.stockcount.StockCount;
import redress.stockcount.StockCountsContract;
import redress.testing.Work;

class PgStockCountsTest extends StockCountsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<StockCount> parts() {
    return FRESH.ports().parts().of(StockCount.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}

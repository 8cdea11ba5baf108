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
  @SuppressWarnings("unchecked")
  protected Parts<StockCount> parts() {
    return (Parts<StockCount>) FRESH.ports().parts().get(StockCount.class);
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

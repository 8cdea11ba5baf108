package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequests;
import redress.goods.GoodsRequestsContract;
import redress.testing.Work;

class PgGoodsRequestsTest extends GoodsRequestsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected GoodsRequests parts() {
    return (GoodsRequests) FRESH.ports().parts().of(GoodsRequest.class);
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

package redress.persistence;

import java.time.Instant;
import java.util.List;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequests;
import redress.organization.CompanyId;

final class PgGoodsRequests extends PgParts<GoodsRequest> implements GoodsRequests {
  PgGoodsRequests(PgTransactions transactions) {
    super(
        transactions,
        "goods_requests",
        GoodsRequest.class,
        Column.text("kind", request -> request.order().kind()),
        Column.instant("moved_at", request -> request.move() == null ? null : request.move().at()),
        Column.flag("owes_signature", GoodsRequest::owesBackSignature));
  }

  @Override
  public List<GoodsRequest> moved(CompanyId company, Instant from, Instant until) {
    return where(
        company,
        "moved_at >= $2 and moved_at < $3 order by moved_at, id",
        Instants.stored(from),
        Instants.stored(until));
  }

  @Override
  public List<GoodsRequest> owingBackSignature(CompanyId company) {
    return where(company, "owes_signature order by moved_at, id");
  }
}

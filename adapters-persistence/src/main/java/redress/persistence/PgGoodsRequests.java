package redress.persistence;

import java.util.List;
import java.util.UUID;
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
        Column.flag("owes_signature", GoodsRequest::owesBackSignature),
        Column.instant("candidate_at", PgWeeklyLists::listable),
        Column.text(
            "responsible",
            request -> request.signature() == null ? null : request.signature().responsible()));
  }

  @Override
  public List<GoodsRequest> owingBackSignature(CompanyId company, UUID after, int limit) {
    return where(
        company,
        "owes_signature and ($2::uuid is null or id > $2) order by id limit $3",
        after,
        limit);
  }
}

package redress.goods;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import redress.complaint.InMemoryParts;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The goods requests of all cases, in memory. */
public final class InMemoryGoodsRequests extends InMemoryParts<GoodsRequest>
    implements GoodsRequests {
  public InMemoryGoodsRequests(Memory memory) {
    super(memory, "goods_requests");
  }

  @Override
  public List<GoodsRequest> owingBackSignature(CompanyId company, UUID after, int limit) {
    return all(company).stream()
        .filter(GoodsRequest::owesBackSignature)
        .filter(request -> after == null || text(request).compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(InMemoryGoodsRequests::text))
        .limit(limit)
        .toList();
  }

  private static String text(GoodsRequest request) {
    return request.id().value().toString();
  }
}

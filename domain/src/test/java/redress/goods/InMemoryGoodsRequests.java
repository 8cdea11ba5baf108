package redress.goods;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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
  public List<GoodsRequest> moved(CompanyId company, Instant from, Instant until) {
    return moved(
        company,
        request -> !request.move().at().isBefore(from) && request.move().at().isBefore(until));
  }

  @Override
  public List<GoodsRequest> owingBackSignature(CompanyId company) {
    return moved(company, GoodsRequest::owesBackSignature);
  }

  private List<GoodsRequest> moved(CompanyId company, Predicate<GoodsRequest> fits) {
    return all(company).stream()
        .filter(request -> request.move() != null && fits.test(request))
        .sorted(
            Comparator.comparing((GoodsRequest request) -> request.move().at())
                .thenComparing(request -> request.id().value().toString()))
        .toList();
  }
}

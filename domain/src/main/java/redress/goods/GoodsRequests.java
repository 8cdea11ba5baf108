package redress.goods;

import java.time.Instant;
import java.util.List;
import redress.complaint.Parts;
import redress.organization.CompanyId;

/** The goods requests of all cases. */
public interface GoodsRequests extends Parts<GoodsRequest> {
  /**
   * Those whose goods moved, in the order in which they did.
   *
   * @param from the first instant that counts
   * @param until the first instant that counts no more
   */
  List<GoodsRequest> moved(CompanyId company, Instant from, Instant until);

  /**
   * Those whose goods left before a department was responsible, while quality has not signed which,
   * in the order in which they left (I-19).
   */
  List<GoodsRequest> owingBackSignature(CompanyId company);
}

package redress.goods;

import java.util.List;
import java.util.UUID;
import redress.complaint.Parts;
import redress.organization.CompanyId;

/** The goods requests of all cases. */
public interface GoodsRequests extends Parts<GoodsRequest> {
  /**
   * At most {@code limit} of those whose goods left before a department was responsible, while
   * quality has not signed which, in the order of their ids, after that id (or null) (I-19).
   */
  List<GoodsRequest> owingBackSignature(CompanyId company, UUID after, int limit);
}

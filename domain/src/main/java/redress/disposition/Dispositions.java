package redress.disposition;

import java.time.Instant;
import java.util.List;
import redress.complaint.ComplaintId;
import redress.complaint.Parts;

/** How the cases of all companies are settled. */
public interface Dispositions extends Parts<Disposition> {
  /** The most that are found, the last signed first. */
  int MOST = 100;

  /**
   * What is {@linkplain Disposition#granted granted} in other cases of the company, was signed at
   * that instant or later, and is about the {@link Occasion#same same}: the last signed first,
   * {@link #MOST} at most. A case of which the customer, the order and the part were all typed
   * otherwise may be missed.
   *
   * <p>Nobody else looks for settlements of that customer until our transaction ends, so that of
   * two that are signed together one sees the other.
   */
  List<Settled> settled(ComplaintId besides, Occasion about, Instant since);
}

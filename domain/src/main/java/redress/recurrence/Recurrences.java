package redress.recurrence;

import java.util.List;
import java.util.Set;
import redress.complaint.ComplaintId;
import redress.complaint.Parts;
import redress.complaint.Stage;

/** What has happened again in the cases of all companies. */
public interface Recurrences extends Parts<Recurrence> {
  /** The most complaints that are named as evidence, the last received first. */
  int MOST = 20;

  /** Not yet with those who investigate, or found to be no complaint of its own. */
  Set<Stage> NOT_COUNTED =
      Set.of(
          Stage.RECEIVED,
          Stage.REGISTERED,
          Stage.VERIFIED,
          Stage.TRIAGED,
          Stage.INVALID,
          Stage.UNFOUNDED,
          Stage.MISUNDERSTANDING,
          Stage.SUPERSEDED,
          Stage.MERGED,
          Stage.CANCELLED);

  /**
   * The other complaints of the company that were sent on to those who investigate and fit, the
   * last received first, {@link #MOST} at most. Nobody else looks for the same until our
   * transaction ends, so that of two complaints that are sent on together one sees the other.
   */
  List<Sighting> alike(ComplaintId than, Trace trace);
}

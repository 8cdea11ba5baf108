package redress.recurrence;

import java.util.List;
import java.util.Set;
import redress.complaint.Complaint;
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
   * From now on these complaints of one company, which were sent on to those who investigate or
   * were taken in as finished, are found as what others are like. What their intakes say does not
   * change any more.
   */
  void remember(List<Complaint> complaints);

  /**
   * The other remembered complaints of the company that fit and are not {@link #NOT_COUNTED}, the
   * last received first, {@link #MOST} at most. Nobody else looks for the same until our
   * transaction ends, so that of two complaints that are sent on together one sees the other.
   */
  Alike alike(ComplaintId than, Trace trace);
}

package redress.application.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import redress.complaint.Complaint;
import redress.complaint.Joining;
import redress.complaint.Track.Following;
import redress.complaint.Track.Meanwhile;
import redress.history.Changed;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;

/**
 * What happens to a case while it goes on with another: its clocks do not run and hear nothing of
 * it. It is stored with the case, so that they hear it when it goes on by itself again (H-7).
 */
final class Unheard {
  private final CaseWork work;
  private List<Happening> heard;
  private boolean changed;

  Unheard(CaseWork work) {
    this.work = work;
  }

  void add(Happening what) {
    all().add(what);
    changed = true;
  }

  /** What was done is undone, or concerns nothing any more. */
  void forget(Predicate<Happening> which) {
    if (work.complaint().track().following() != null) {
      changed |= all().removeIf(which);
    }
  }

  void store() {
    if (changed && work.complaint().track().following() != null) {
      work.keep(kept(work.complaint()));
    }
  }

  /** What a case has kept that went on with another until now. */
  static List<Happening> of(Complaint complaint, Following following) {
    return following.unheard().stream().map(it -> happening(complaint, it)).toList();
  }

  private List<Happening> all() {
    if (heard == null) {
      heard = new ArrayList<>(of(work.complaint(), work.complaint().track().following()));
    }
    return heard;
  }

  private Changed<Complaint> kept(Complaint complaint) {
    return Joining.meanwhile(complaint, all().stream().map(Unheard::meanwhile).toList());
  }

  private static Meanwhile meanwhile(Happening it) {
    return new Meanwhile(
        it.moment().name(),
        it.at(),
        it.concern().record(),
        it.department(),
        it.agreed(),
        it.step());
  }

  private static Happening happening(Complaint complaint, Meanwhile it) {
    return new Happening(
        Moment.valueOf(it.moment()),
        it.at(),
        Concern.of(complaint.id(), it.part()),
        it.department(),
        it.agreed(),
        it.step());
  }
}

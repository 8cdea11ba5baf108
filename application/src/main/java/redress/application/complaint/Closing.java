package redress.application.complaint;

import java.util.List;
import redress.application.job.Jobs;
import redress.casefile.Approved;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.copies.Paper;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Moment;

/**
 * How a case is closed, be it by whoever closes cases or by the approval at the end of its way: its
 * clocks stop, the copies of its form go round, and departments are asked why they were late
 * (S4-20, S4-42).
 */
public final class Closing {
  private final Jobs jobs;

  public Closing(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * It is closed now.
   *
   * @param reason how it ended, in a sentence
   */
  void close(CaseWork work, String reason) {
    var ending = new Ending(work.now(), work.by().user(), reason);
    work.keep(work.complaint().end(Stage.CLOSED, ending, work.procedure().closing().rule()));
    work.clocks().over(Moment.CLOSED, "the case was closed");
    Circulation.issue(work, Paper.COMPLAINT_HANDLING_FORM, null);
    InquireAfterClosing.plan(jobs, work);
  }

  /**
   * Something was approved or confirmed: if the way of the case has come to its end by it, at a
   * step that closes it, the case is closed, or it is told what is still open (S4-20).
   */
  public void approved(CaseWork work) {
    Approved.of(work.situation())
        .ifPresent(
            it -> {
              if (it.open().isEmpty()) {
                close(work, "approved at " + it.step().code());
              } else {
                work.keep(
                    new Changed<>(
                        work.complaint(),
                        List.of(
                            Entry.of(
                                "CLOSING_AWAITS",
                                it.rule(),
                                new Change("/closing/open", null, it.codes())))));
              }
            });
  }
}

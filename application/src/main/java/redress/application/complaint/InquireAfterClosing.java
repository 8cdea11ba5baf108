package redress.application.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.job.ByItself;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.notice.InquiryNote;
import redress.notice.InquiryRules;
import redress.notice.LateStep;
import redress.time.CalendarMissing;

/**
 * Asks the departments, when work begins after a case was closed, why steps of it were late
 * (S4-42). A case that is handled again by then, or put away, is left alone.
 */
public final class InquireAfterClosing implements RunJobs.Work {
  private static final String KIND = "INQUIRE";

  private final CaseDesk desk;

  public InquireAfterClosing(CaseDesk desk) {
    this.desk = desk;
  }

  /** Plans it for a case that was just closed, if its procedure asks by itself and it was late. */
  public static void plan(Jobs jobs, CaseWork work) {
    var rules = work.procedure().sections().find(InquiryRules.class);
    var id = work.complaint().id();
    if (rules.filter(InquiryRules::automatic).isPresent() && !late(work).isEmpty()) {
      var job = new Job.Id(id.company(), KIND, id.value().toString());
      jobs.plan(Job.planned(job, opening(work)));
    }
  }

  /** Where nobody knows when work begins, at once. */
  private static Instant opening(CaseWork work) {
    try {
      return work.calendar().addWorking(work.now(), Duration.ZERO);
    } catch (CalendarMissing unknown) {
      return work.now();
    }
  }

  private static List<LateStep> late(CaseWork work) {
    return LateStep.ended(
        work.obligations(), work.procedure().obligations(), work.complaint().care());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job) {
    desk.change(
        ByItself.of(job.id().company()),
        UUID.fromString(job.id().key()),
        OptionalLong.empty(),
        work -> {
          if (work.complaint().track().executing()) {
            inquire(work);
          }
        });
  }

  private static void inquire(CaseWork work) {
    var rules = work.procedure().sections().of(InquiryRules.class);
    var asked = work.parts(InquiryNote.class).stream().map(it -> it.step().obligation()).toList();
    for (var step : late(work)) {
      if (!asked.contains(step.obligation())) {
        work.keep(
            InquiryNote.class, InquiryNote.issued(work.newPart(), step, null, work.mark(), rules));
      }
    }
  }
}

package redress.application.weeklylist;

import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.history.Subject;
import redress.obligation.Moment;
import redress.organization.Company;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/**
 * The week of a company ends: from now on its list is owed, whether or not anybody thinks of it
 * (I-28). The end of the next week is planned, so that weeks in which the program did not run are
 * made up for one after the other.
 */
public final class EndWeek implements RunJobs.Work {
  /** The kind of its jobs: there is always one of a company. */
  public static final String KIND = "WEEK_END";

  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final Jobs jobs;

  public EndWeek(CompanyDesk desk, WeeklyLists lists, Jobs jobs) {
    this.desk = desk;
    this.lists = lists;
    this.jobs = jobs;
  }

  /** The end of that week, to be planned. */
  public static Job of(Company company, IsoWeek week) {
    return Job.planned(new Job.Id(company.id(), KIND, week.toString()), week.end(company.zone()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job) {
    desk.byItself(
        job.id().company(),
        work -> {
          var week = IsoWeek.parse(job.id().key());
          lists.lock(work.company().id());
          if (lists.find(new WeeklyList.Key(work.company().id(), week)).isEmpty()) {
            owe(work, week);
          }
          jobs.plan(of(work.company(), week.next()));
          return week;
        });
  }

  /** The list does not exist yet; what is owed for it waits under the identity it will have. */
  private static void owe(CompanyWork work, IsoWeek week) {
    var last = work.lastInstant(week);
    var procedure =
        work.effective(last).orElseThrow(() -> new Unknown("procedure in force")).procedure();
    var list = new Subject(work.company().id(), work.newIdentity());
    work.happened(list, procedure, Moment.WEEK_ENDED, last, null);
  }
}

package redress.application.monthbook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.MonthBooks;
import redress.obligation.Moment;
import redress.organization.Company;
import redress.sanction.DisciplinaryRules;

/**
 * The month of a company ends: from now on its book is owed, whether or not anybody thinks of it
 * (S4-22). The end of the next month is planned, so that months in which the program did not run
 * are made up for one after the other.
 */
public final class EndMonth implements RunJobs.Work {
  /** The kind of its jobs: there is always one of a company. */
  public static final String KIND = "MONTH_END";

  private final CompanyDesk desk;
  private final MonthBooks books;
  private final Jobs jobs;

  public EndMonth(CompanyDesk desk, MonthBooks books, Jobs jobs) {
    this.desk = desk;
    this.books = books;
    this.jobs = jobs;
  }

  /** The end of that month, to be planned. */
  public static Job of(Company company, YearMonth month) {
    var end = new MonthBook.Key(company.id(), month).end(company.zone());
    return Job.planned(new Job.Id(company.id(), KIND, month.toString()), end);
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
          var month = YearMonth.parse(job.id().key());
          books.lock(work.company().id());
          owe(work, new MonthBook.Key(work.company().id(), month));
          jobs.plan(of(work.company(), month.plusMonths(1)));
          return month;
        });
  }

  /**
   * What is owed from the end of the month on is owed, unless it is already: under the edition that
   * was in force then, if it has month books or disciplinary lists at all.
   */
  public static void owe(CompanyWork work, MonthBook.Key key) {
    var last = key.end(work.company().zone()).minus(1, ChronoUnit.MICROS);
    work.effective(last)
        .filter(
            then ->
                then.procedure().has(MonthBookRules.class)
                    || then.procedure().has(DisciplinaryRules.class))
        .filter(then -> work.obligations(key.subject()).isEmpty())
        .ifPresent(
            then -> work.happened(key.subject(), then.procedure(), Moment.MONTH_ENDED, last, null));
  }
}

package redress.application.review;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.organization.Company;
import redress.procedure.Procedures.InForce;
import redress.review.Period;
import redress.review.Review;
import redress.review.ReviewRules;
import redress.review.Reviews;
import redress.review.Topic;

/**
 * A month of a company ends, and with it every period that ends with it: from now on its reviews
 * are owed, whether or not anybody thinks of them (E-6, F-4, G-4, H-6). The end of the next month
 * is planned, so that months in which the program did not run are made up for one after the other.
 */
public final class EndReviewPeriod implements RunJobs.Work {
  /** The kind of its jobs: there is always one of a company. */
  public static final String KIND = "REVIEW_PERIOD_END";

  private final CompanyDesk desk;
  private final Reviews reviews;
  private final Jobs jobs;

  public EndReviewPeriod(CompanyDesk desk, Reviews reviews, Jobs jobs) {
    this.desk = desk;
    this.reviews = reviews;
    this.jobs = jobs;
  }

  /** The end of the month in which the company's clocks are then, to be planned. */
  public static Job of(Company company, Instant now) {
    return of(company, YearMonth.from(now.atZone(company.zone())));
  }

  private static Job of(Company company, YearMonth month) {
    return Job.planned(
        new Job.Id(company.id(), KIND, month.toString()), end(month, company.zone()));
  }

  private static Instant end(YearMonth month, ZoneId zone) {
    return new Period(month, month).end(zone);
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
          var rules =
              work.effective(Opening.lastInstant(work, new Period(month, month)))
                  .orElseThrow(() -> new Unknown("procedure in force"));
          rules
              .procedure()
              .sections()
              .find(ReviewRules.class)
              .ifPresent(
                  all ->
                      all.topics().forEach((code, topic) -> owe(work, rules, code, topic, month)));
          jobs.plan(of(work.company(), month.plusMonths(1)));
          return month;
        });
  }

  private void owe(CompanyWork work, InForce rules, String code, Topic topic, YearMonth month) {
    var company = work.company().id();
    topic
        .ending(month)
        .ifPresent(
            period -> {
              reviews.lock(company);
              for (var department : topic.participants()) {
                var about = new Review.About(code, period, department);
                if (reviews.find(company, about).isEmpty()) {
                  Opening.of(work, reviews, rules, about, topic);
                }
              }
            });
  }
}

package redress.application.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import redress.application.company.CompanyWork;
import redress.application.company.CompanyWork.Happened;
import redress.obligation.Moment;
import redress.procedure.Procedures.InForce;
import redress.review.Period;
import redress.review.Review;
import redress.review.Reviews;
import redress.review.Topic;

/** How a review begins: the same whether the program opens it or whoever writes it. */
final class Opening {
  private Opening() {}

  /** It is open from now on; one about a period is owed since the period's end. */
  static Review of(
      CompanyWork work, Reviews reviews, InForce rules, Review.About about, Topic topic) {
    var opened =
        Review.opened(
            work.company().id(), work.newIdentity(), rules.edition(), about, work.mark(), topic);
    var review = work.tell(opened.value().subject(), opened);
    reviews.save(review);
    if (topic.owed()) {
      happened(work, rules, topic, review, Moment.PERIOD_ENDED, lastInstant(work, about.period()));
    }
    return review;
  }

  /** Clocks of the review stop and start. */
  static void happened(
      CompanyWork work, InForce rules, Topic topic, Review review, Moment moment, Instant at) {
    work.happened(
        review.subject(),
        rules.procedure(),
        topic.clocks(rules.procedure().obligations()),
        new Happened(moment, at, review.about().department()));
  }

  /** The last instant of a period. */
  static Instant lastInstant(CompanyWork work, Period period) {
    return period.end(work.company().zone()).minus(1, ChronoUnit.MICROS);
  }
}

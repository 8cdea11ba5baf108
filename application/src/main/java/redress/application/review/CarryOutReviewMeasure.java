package redress.application.review;

import java.time.Instant;
import java.util.UUID;
import redress.application.company.CompanyDesk;
import redress.improvement.Measure.Done;
import redress.organization.Person;
import redress.review.Reviews;

/** Says that something that a review has planned was done (G-4, S1-25). */
public final class CarryOutReviewMeasure {
  private final CompanyDesk desk;
  private final Reviews reviews;

  public CarryOutReviewMeasure(CompanyDesk desk, Reviews reviews) {
    this.desk = desk;
    this.reviews = reviews;
  }

  /**
   * @param version the review's version that the caller has seen
   */
  public record Command(
      Person by, UUID review, long version, UUID measure, Instant doneAt, String evidence) {}

  public ReviewFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var review = Following.seen(work, reviews, command.review(), command.version());
          var topic = Following.topic(work, review);
          var doneAt = work.fact(command.doneAt(), "/doneAt", topic.rule());
          var done = new Done(doneAt, command.evidence(), work.mark());
          var changed = review.carryOut(command.measure(), done, topic);
          work.tell(review.subject(), changed);
          reviews.save(changed.value());
          return ReviewFile.of(changed.value(), work);
        });
  }
}

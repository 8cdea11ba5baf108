package redress.application.review;

import java.util.UUID;
import redress.application.company.CompanyDesk;
import redress.improvement.Measure.Verdict;
import redress.organization.Person;
import redress.review.Reviews;

/** Says whether what a review has planned works (S1-25). */
public final class VerifyReviewMeasure {
  private final CompanyDesk desk;
  private final Reviews reviews;

  public VerifyReviewMeasure(CompanyDesk desk, Reviews reviews) {
    this.desk = desk;
    this.reviews = reviews;
  }

  /**
   * @param version the review's version that the caller has seen
   */
  public record Command(
      Person by, UUID review, long version, UUID measure, boolean effective, String finding) {}

  public ReviewFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var review = Following.seen(work, reviews, command.review(), command.version());
          var topic = Following.topic(work, review);
          var verdict = new Verdict(command.effective(), command.finding(), work.mark());
          var changed = review.verify(command.measure(), verdict, topic);
          work.tell(review.subject(), changed);
          reviews.save(changed.value());
          return ReviewFile.of(changed.value(), work);
        });
  }
}

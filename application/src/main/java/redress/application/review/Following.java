package redress.application.review;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Unknown;
import redress.application.company.CompanyWork;
import redress.organization.Duty;
import redress.review.Review;
import redress.review.ReviewRules;
import redress.review.Reviews;
import redress.review.Topic;

/** How somebody goes on with a review that was written. */
final class Following {
  private Following() {}

  /** The review in the version that the caller has seen, which nobody else changes meanwhile. */
  static Review seen(CompanyWork work, Reviews reviews, UUID id, long version) {
    reviews.lock(work.company().id());
    var review = reviews.find(work.company().id(), id).orElseThrow(() -> new Unknown("review"));
    CompanyWork.seen(OptionalLong.of(version), review.version());
    return review;
  }

  /** What the procedure says about it, to whoever reviews for that department. */
  static Topic topic(CompanyWork work, Review review) {
    var procedure = work.procedure(review.edition());
    work.require(Duty.WRITE_REVIEW, procedure, review.about().department());
    return procedure.sections().of(ReviewRules.class).topic(review.about().topic());
  }
}

package redress.application.review;

import redress.application.Ports;
import redress.application.company.CompanyDesk;

/** The use cases around looking back. */
public record OfReviews(
    RecordReview record,
    CarryOutReviewMeasure carryOut,
    VerifyReviewMeasure verify,
    ListReviews list,
    ReadReview read,
    ReadReviewTimeline timeline,
    EndReviewPeriod end) {
  /** Makes them from the ports of an installation. */
  public static OfReviews of(Ports ports, CompanyDesk desk) {
    var reviews = ports.reviews();
    return new OfReviews(
        new RecordReview(desk, reviews, ports.statistics()),
        new CarryOutReviewMeasure(desk, reviews),
        new VerifyReviewMeasure(desk, reviews),
        new ListReviews(reviews),
        new ReadReview(desk, reviews),
        new ReadReviewTimeline(reviews, ports.history()),
        new EndReviewPeriod(desk, reviews, ports.jobs()));
  }
}

package redress.application.review;

import java.util.List;
import redress.application.company.CompanyWork;
import redress.obligation.Obligation;
import redress.review.Review;

/** A review with what is, or was, owed for it. */
public record ReviewFile(Review review, List<Obligation> obligations) {
  public ReviewFile {
    obligations = List.copyOf(obligations);
  }

  static ReviewFile of(Review review, CompanyWork work) {
    return new ReviewFile(review, work.obligations(review.subject()));
  }
}

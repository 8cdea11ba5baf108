package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.review.Reviews;
import redress.review.ReviewsContract;
import redress.testing.Work;

class PgReviewsTest extends ReviewsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Reviews reviews() {
    return FRESH.ports().reviews();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Override
  public Object example() {
    return written(1);
  }
}

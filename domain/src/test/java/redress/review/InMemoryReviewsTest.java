package redress.review;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryReviewsTest extends ReviewsContract {
  private final Memory memory = new Memory();
  private final Reviews reviews = new InMemoryReviews(memory);

  @Override
  protected Reviews reviews() {
    return reviews;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}

package redress.application.review;

import java.util.List;
import java.util.UUID;
import redress.organization.Person;
import redress.review.Review;
import redress.review.Reviews;

/** Lists the reviews, those that are owed and those that are written, newest first, by pages. */
public final class ListReviews {
  private final Reviews reviews;

  public ListReviews(Reviews reviews) {
    this.reviews = reviews;
  }

  /**
   * @param before the last review of the page before, or {@code null} for the first page
   */
  public record Command(Person by, Reviews.Filter filter, UUID before, int limit) {}

  public List<Review> handle(Command command) {
    return reviews.before(
        command.by().company(), command.filter(), command.before(), command.limit());
  }
}

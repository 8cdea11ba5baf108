package redress.application.review;

import java.util.List;
import java.util.UUID;
import redress.application.Unknown;
import redress.history.History;
import redress.history.Link;
import redress.organization.Person;
import redress.review.Reviews;

/** Reads what has happened to a review, in order, a page at a time. */
public final class ReadReviewTimeline {
  private final Reviews reviews;
  private final History history;

  public ReadReviewTimeline(Reviews reviews, History history) {
    this.reviews = reviews;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, UUID review, long after, int limit) {}

  public List<Link> handle(Command command) {
    var review =
        reviews
            .find(command.by().company(), command.review())
            .orElseThrow(() -> new Unknown("review"));
    return history.read(review.subject(), command.after(), command.limit());
  }
}

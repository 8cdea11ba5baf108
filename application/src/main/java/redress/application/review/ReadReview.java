package redress.application.review;

import java.util.UUID;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.organization.Person;
import redress.review.Reviews;

/** Reads one review. */
public final class ReadReview {
  private final CompanyDesk desk;
  private final Reviews reviews;

  public ReadReview(CompanyDesk desk, Reviews reviews) {
    this.desk = desk;
    this.reviews = reviews;
  }

  public record Command(Person by, UUID review) {}

  public ReviewFile handle(Command command) {
    return desk.work(
        command.by(),
        work ->
            reviews
                .find(work.company().id(), command.review())
                .map(it -> ReviewFile.of(it, work))
                .orElseThrow(() -> new Unknown("review")));
  }
}

package redress.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** The reviews of all companies. */
public interface Reviews {
  /**
   * Which of them are meant.
   *
   * @param topic {@code null} for every topic
   * @param written whether it is written, {@code null} for both
   */
  record Filter(String topic, Boolean written) {}

  /** Keeps everybody else from opening a review of the company until the transaction ends. */
  void lock(CompanyId company);

  Optional<Review> find(CompanyId company, UUID id);

  /** The one about a period. */
  Optional<Review> find(CompanyId company, Review.About about);

  /** At most {@code limit} of them before that id (or null), the newest first. */
  List<Review> before(CompanyId company, Filter filter, UUID id, int limit);

  /**
   * Stores a new one (version 1) or the next version of a stored one.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Review review);
}

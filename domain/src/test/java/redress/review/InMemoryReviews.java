package redress.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The reviews of all companies, in memory. */
public final class InMemoryReviews implements Reviews {
  private final Memory memory;
  private final Memory.Table<Subject, Review> reviews;

  public InMemoryReviews(Memory memory) {
    this.memory = memory;
    this.reviews = memory.table("reviews", Subject::company);
  }

  @Override
  public void lock(CompanyId company) {
    memory.requireTransaction();
  }

  @Override
  public Optional<Review> find(CompanyId company, UUID id) {
    return reviews.get(new Subject(company, id));
  }

  @Override
  public Optional<Review> find(CompanyId company, Review.About about) {
    return reviews.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.about().equals(about))
        .findFirst();
  }

  @Override
  public List<Review> before(CompanyId company, Filter filter, UUID id, int limit) {
    return reviews.where(key -> key.company().equals(company)).stream()
        .filter(it -> filter.topic() == null || filter.topic().equals(it.about().topic()))
        .filter(it -> filter.written() == null || filter.written() == (it.written() != null))
        .filter(it -> id == null || it.id().toString().compareTo(id.toString()) < 0)
        .sorted(Comparator.comparing((Review it) -> it.id().toString()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void save(Review review) {
    memory.requireTransaction();
    find(review.company(), review.id())
        .filter(stored -> stored.version() >= review.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(review.version()));
            });
    reviews.put(review.subject(), review);
  }
}

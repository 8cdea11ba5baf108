package redress.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.review.Review;
import redress.review.Reviews;

/** The reviews of all companies on PostgreSQL. */
final class PgReviews implements Reviews {
  static final Rows<Review> ROWS =
      new Rows<>(
          "reviews",
          Review.class,
          List.of(Column.uuid("id", Review::id)),
          List.of(
              new Column<>("version", "bigint", it -> Long.toString(it.version())),
              Column.text("topic", it -> it.about().topic()),
              Column.text("period", it -> it.about().period()),
              Column.department(it -> it.about().department()),
              Column.flag("written", it -> it.written() != null)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", Review::id));

  private final PgTransactions transactions;

  PgReviews(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company) {
    transactions
        .sql()
        .run(
            "locking the reviews",
            "select pg_advisory_xact_lock(hashtextextended('reviews ' || $1, 0))::text",
            company.code());
  }

  @Override
  public Optional<Review> find(CompanyId company, UUID id) {
    return transactions
        .read(company, sql -> ROWS.list(sql, "where company = $1 and id = $2", company.code(), id))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Review> find(CompanyId company, Review.About about) {
    return transactions
        .read(
            company,
            sql ->
                ROWS.list(
                    sql,
                    "where company = $1 and topic = $2 and department = $3 and period = $4",
                    company.code(),
                    about.topic(),
                    about.department().code(),
                    about.period().toString()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Review> before(CompanyId company, Filter filter, UUID id, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                """
                where company = $1 and ($2::uuid is null or id < $2)
                  and ($3::text is null or topic = $3)
                  and ($4::boolean is null or written = $4)
                order by id desc limit $5
                """,
                company.code(),
                id,
                filter.topic(),
                filter.written(),
                limit));
  }

  @Override
  public void save(Review review) {
    if (!ROWS.save(transactions.sql(), review.company(), review)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(review.version()));
    }
  }
}

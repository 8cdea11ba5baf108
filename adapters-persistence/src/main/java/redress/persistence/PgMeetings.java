package redress.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.meeting.Meeting;
import redress.meeting.Meetings;
import redress.organization.CompanyId;

/** The meetings of all companies on PostgreSQL. */
final class PgMeetings implements Meetings {
  static final Rows<Meeting> ROWS =
      new Rows<>(
          "meetings",
          Meeting.class,
          List.of(Column.uuid("id", Meeting::id)),
          List.of(
              new Column<>("version", "bigint", it -> Long.toString(it.version())),
              Column.text("kind", it -> it.call().kind()),
              Column.flag("held", it -> it.minutes() != null)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", Meeting::id));

  private final PgTransactions transactions;

  PgMeetings(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Meeting> find(CompanyId company, UUID id) {
    return transactions
        .read(company, sql -> ROWS.list(sql, "where company = $1 and id = $2", company.code(), id))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Meeting> lock(CompanyId company, UUID id) {
    return ROWS
        .list(transactions.sql(), "where company = $1 and id = $2 for update", company.code(), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Meeting> before(CompanyId company, UUID id, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                "where company = $1 and ($2::uuid is null or id < $2) order by id desc limit $3",
                company.code(),
                id,
                limit));
  }

  @Override
  public Map<UUID, String> numbers(CompanyId company, Set<UUID> complaints) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "finding the numbers of cases",
                    row -> Map.entry(row.getUUID("id"), row.getString("number")),
                    """
                    select id, number from complaints
                    where company = $1 and id = any($2::uuid[]) and number is not null
                    """,
                    company.code(),
                    complaints.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void save(Meeting meeting) {
    if (!ROWS.save(transactions.sql(), meeting.company(), meeting)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(meeting.version()));
    }
  }
}

package redress.persistence;

import com.fasterxml.jackson.core.JsonPointer;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.application.Unavailable;
import redress.complaint.ComplaintId;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Standing;
import redress.obligation.ObligationKind;
import redress.obligation.Obligations;
import redress.organization.CompanyId;

final class PgObligations implements Obligations {
  private static final String ENDED_STAYS =
      """
      stored.standing = 'OPEN' or stored.standing = excluded.standing
        and stored.ended_at is not distinct from excluded.ended_at
      """;

  /** What waits for a calendar year does so only while that year is not loaded. */
  private static final String KNOWS_NO_BETTER =
      """
      not (given.standing = 'OPEN' and given.missing_year is not null and exists (
        select from calendars
        where name = given.calendar and document -> 'years' @> to_jsonb(given.missing_year::int)))
      """;

  /** What is to be urged by now, and nothing else: an index has it in this order. */
  static final String URGEABLE = "urge_at <= $2 order by urge_at, id limit $3";

  static final String NEXT_URGE =
      "select urge_at from obligations where company = $1 and urge_at is not null"
          + " order by urge_at limit 1";

  static final Rows<Obligation> ROWS =
      new Rows<>(
          "obligations",
          Obligation.class,
          List.of(Column.uuid("id", Obligation::id)),
          List.of(
              Column.uuid(
                  "complaint",
                  obligation ->
                      obligation.concern().complaint() == null
                          ? null
                          : obligation.concern().complaint().value()),
              Column.uuid("record", obligation -> obligation.concern().record()),
              Column.text("kind", Obligation::kind),
              Column.text("holder", Obligation::holder),
              Column.instant("started_at", obligation -> obligation.clock().startedAt()),
              Column.instant("due_at", obligation -> obligation.term().at()),
              Column.text("calendar", obligation -> obligation.term().calendar()),
              new Column<>(
                  "missing_year",
                  "int",
                  obligation ->
                      obligation.term().missing() == null
                          ? null
                          : "" + obligation.term().missing()),
              Column.instant("late_from", obligation -> obligation.lateFrom().orElse(null)),
              Column.instant("urge_at", obligation -> obligation.urgeAt().orElse(null)),
              Column.text("standing", obligation -> standing(obligation.standing())),
              Column.instant("fulfilled_at", PgObligations::fulfilledAt),
              Column.instant("ended_at", obligation -> obligation.endedAt().orElse(null))),
          ENDED_STAYS,
          KNOWS_NO_BETTER,
          new Chained<>(
              PgObligations::chain,
              "coalesce(complaint, record)",
              "complaint = any($2::uuid[]) or complaint is null and record = any($2::uuid[])",
              // when it is urged next is put off with no event
              JsonPointer.compile("/standing/urge")));

  /** Everybody locks them in this order. */
  private static final Comparator<Obligation> BY_ID =
      Comparator.comparing(obligation -> obligation.id().toString());

  private final PgTransactions transactions;

  PgObligations(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Obligation> find(CompanyId company, UUID id) {
    return where(company, "id = $2", id).stream().findFirst();
  }

  @Override
  public Optional<Obligation> lock(CompanyId company, UUID id) {
    transactions.sql();
    return where(company, "id = $2 for update", id).stream().findFirst();
  }

  @Override
  public List<Obligation> ofCase(ComplaintId complaint) {
    return where(complaint.company(), "complaint = $2 order by id", complaint.value());
  }

  @Override
  public List<Obligation> ofRecord(CompanyId company, UUID record) {
    return where(company, "record = $2 and complaint is null order by id", record);
  }

  @Override
  public List<Obligation> lockRecord(CompanyId company, UUID record) {
    transactions.sql();
    return where(company, "record = $2 and complaint is null order by id for update", record);
  }

  @Override
  public List<Obligation> owed(CompanyId company, ObligationKind kind, Instant after, int limit) {
    return where(
        company,
        """
        standing = 'OPEN' and complaint is null and kind = $2
        and ($3::timestamptz is null or started_at > $3) order by started_at, id limit $4
        """,
        kind.name(),
        after == null ? null : Instants.stored(after),
        limit);
  }

  @Override
  public List<Obligation> undetermined(
      CompanyId company, String calendar, int year, UUID after, int limit) {
    return where(
        company,
        """
        standing = 'OPEN' and calendar = $2 and missing_year = $3
        and ($4::uuid is null or id > $4) order by id limit $5
        """,
        calendar,
        year,
        after,
        limit);
  }

  @Override
  public List<Obligation> find(CompanyId company, SortedSet<UUID> ids) {
    return where(company, "id = any($2::uuid[]) order by id", (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public List<Obligation> urgeable(CompanyId company, Instant now, int limit) {
    return where(company, URGEABLE, Instants.stored(now), limit);
  }

  @Override
  public Optional<Instant> nextUrge(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "finding when to urge next",
                row -> Instants.get(row, "urge_at"),
                NEXT_URGE,
                company.code()));
  }

  @Override
  public void save(List<Obligation> obligations) {
    if (!obligations.isEmpty()) {
      var company = obligations.getFirst().concern().company();
      var sql = transactions.sql();
      all(sql.await("saving obligations", write(sql, company, obligations)), obligations);
    }
  }

  /**
   * Refuses unless all of them were stored.
   *
   * @throws Unavailable if one waits for a calendar year that was loaded meanwhile: trying again
   *     computes it
   */
  static void all(int stored, List<Obligation> obligations) {
    if (stored == obligations.size()) {
      return;
    }
    if (obligations.stream().anyMatch(PgObligations::waits)) {
      throw new Unavailable("saving obligations, while a calendar was loaded", null);
    }
    throw new IllegalStateException("one of the obligations has ended otherwise");
  }

  private static boolean waits(Obligation obligation) {
    return obligation.open() && obligation.term().missing() != null;
  }

  /** Sends them without waiting; the answer says how many were stored. */
  static Future<Integer> write(Sql sql, CompanyId company, List<Obligation> obligations) {
    if (!obligations.stream().allMatch(it -> it.concern().company().equals(company))) {
      throw new IllegalStateException("the row belongs to another company");
    }
    if (obligations.isEmpty()) {
      return Future.succeededFuture(0);
    }
    obligations.stream()
        .filter(PgObligations::waits)
        .map(it -> it.term().calendar())
        .distinct()
        .sorted()
        .forEach(calendar -> sql.send(PgCalendars.HOLD, calendar));
    var inOrder = obligations.stream().sorted(BY_ID).toList();
    return ROWS.send(sql, company, inOrder).map(RowSet::rowCount);
  }

  private List<Obligation> where(CompanyId company, String condition, Object... parameters) {
    var all = new ArrayList<>();
    all.add(company.code());
    for (var parameter : parameters) {
      all.add(parameter);
    }
    return transactions.read(
        company, sql -> ROWS.list(sql, "where company = $1 and " + condition, all.toArray()));
  }

  /** The case that it is about or, if it is about none, the record. */
  private static UUID chain(Obligation obligation) {
    var concern = obligation.concern();
    return concern.complaint() == null ? concern.record() : concern.complaint().value();
  }

  private static String standing(Standing standing) {
    return switch (standing) {
      case Standing.Open open -> "OPEN";
      case Standing.Fulfilled fulfilled -> "FULFILLED";
      case Standing.Withdrawn withdrawn -> "WITHDRAWN";
    };
  }

  private static Instant fulfilledAt(Obligation obligation) {
    return obligation.standing() instanceof Standing.Fulfilled done ? done.at() : null;
  }
}

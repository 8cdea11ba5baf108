package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.CaseNumber;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.complaint.Track;
import redress.organization.CompanyId;

final class PgComplaints implements Complaints {
  private static final List<Column<Complaint>> KEYS =
      List.of(Column.uuid("id", complaint -> complaint.id().value()));
  private static final List<Column<Complaint>> VALUES =
      List.of(
          new Column<>("version", "bigint", complaint -> Long.toString(complaint.version())),
          Column.text("number", number(CaseNumber::text)),
          Column.date("series", number(number -> number.month().atDay(1))),
          new Column<>("sequence", "int", number(number -> "" + number.sequence())),
          Column.text("procedure", complaint -> complaint.edition().procedure()),
          new Column<>("edition", "int", complaint -> "" + complaint.edition().number()),
          Column.text("stage", complaint -> complaint.track().stage()),
          Column.text("kind", complaint -> complaint.intake().source().kind()),
          Column.text("channel", complaint -> complaint.intake().source().channel()),
          Column.text("market", complaint -> complaint.intake().source().market()),
          Column.instant("received_at", complaint -> complaint.intake().source().receivedAt()),
          Column.instant("drafted_at", complaint -> complaint.track().origin().at()),
          Column.instant("registered_at", mark(Track::registered)),
          Column.instant(
              "ended_at",
              complaint ->
                  complaint.track().ended() == null ? null : complaint.track().ended().at()),
          Column.text("customer", complaint -> complaint.intake().customer().name()),
          Column.text("model", complaint -> complaint.intake().product().model()),
          Column.text("serial_number", complaint -> complaint.intake().product().serialNumber()),
          Column.text("defect", complaint -> complaint.intake().defect().description()),
          Column.text("order_number", complaint -> complaint.intake().product().orderNumber()),
          Column.text("part_number", complaint -> complaint.intake().product().partNumber()),
          Column.text(
              "failure_code",
              complaint -> complaint.intake().defect().codes().stream().findFirst().orElse(null)),
          Column.text("validity", complaint -> complaint.judgement().validity()),
          Column.text("severity", complaint -> complaint.judgement().severity()),
          Column.text("urgency", complaint -> complaint.judgement().urgency()),
          Column.text("class", complaint -> complaint.judgement().kind()),
          new Column<>("priority", "int", PgComplaints::priority),
          Column.uuid("successor", PgComplaints::successor),
          Column.text("source_system", source(Track.SourceRecord::system)),
          Column.text("source_key", source(Track.SourceRecord::key)),
          Column.text("searched", PgComplaints::searched),
          new Column<>("grams", "int[]", complaint -> Grams.of(searched(complaint))));

  private static final Chained<Complaint> CHAINED = Chained.by("id", it -> it.id().value());

  /** Whatever a registration stores. */
  static final Rows<Complaint> REGISTERED =
      new Rows<>(
          "complaints",
          Complaint.class,
          KEYS,
          VALUES,
          "stored.version < excluded.version",
          "true",
          CHAINED);

  /** What is stored otherwise: the number stays what it is. */
  private static final Rows<Complaint> ROWS =
      new Rows<>(
          "complaints",
          Complaint.class,
          KEYS,
          VALUES,
          "stored.version < excluded.version and stored.number is not distinct from"
              + " excluded.number",
          """
          (given.number is null or exists (
            select from complaints where company = $1 and id = given.id::uuid
              and number = given.number))
          """,
          CHAINED);

  private static final String LOCK_SOURCE =
      "select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))";

  private static final int SENT_TOGETHER = 125;

  private final PgTransactions transactions;

  PgComplaints(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Complaint> find(ComplaintId id) {
    return transactions.read(id.company(), sql -> one(sql, id, ""));
  }

  @Override
  public Optional<Complaint> lock(ComplaintId id) {
    return one(transactions.sql(), id, "for update");
  }

  @Override
  public List<Complaint> find(CompanyId company, SortedSet<UUID> ids) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                "where company = $1 and id = any($2::uuid[]) order by id",
                company.code(),
                ids.toArray(UUID[]::new)));
  }

  @Override
  public List<Complaint> lock(CompanyId company, SortedSet<UUID> ids) {
    return ROWS.list(
        transactions.sql(),
        "where company = $1 and id = any($2::uuid[]) order by id for update",
        company.code(),
        ids.toArray(UUID[]::new));
  }

  @Override
  public void save(Complaint complaint) {
    if (!ROWS.save(transactions.sql(), complaint.id().company(), complaint)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already, or the number is not the stored one"
              .formatted(complaint.version()));
    }
  }

  @Override
  public Set<String> imported(CompanyId company, String system, Set<String> keys) {
    var sql = transactions.sql();
    sql.run("waiting for another import", LOCK_SOURCE, company.code(), system);
    return Set.copyOf(
        sql.list(
            "looking for imported records",
            row -> row.getString("source_key"),
            """
            select source_key from complaints
            where company = $1 and source_system = $2 and source_key = any($3)
            """,
            company.code(),
            system,
            keys.toArray(String[]::new)));
  }

  @Override
  public void add(List<Complaint> complaints) {
    var company = complaints.getFirst().id().company();
    if (!complaints.stream().allMatch(it -> it.id().company().equals(company))) {
      throw new IllegalStateException("the row belongs to another company");
    }
    var sql = transactions.sql();
    // while the server stores one part, the next is being prepared
    var parts = new ArrayList<Future<RowSet<Row>>>();
    for (int from = 0; from < complaints.size(); from += SENT_TOGETHER) {
      int to = Math.min(from + SENT_TOGETHER, complaints.size());
      parts.add(ROWS.send(sql, company, complaints.subList(from, to)));
    }
    sql.await("adding complaints", Future.join(parts));
    if (parts.stream().mapToInt(part -> part.result().rowCount()).sum() != complaints.size()) {
      throw new IllegalStateException("a new complaint is stored already, or has a number");
    }
  }

  private static Optional<Complaint> one(Sql sql, ComplaintId id, String lock) {
    return ROWS
        .list(sql, "where company = $1 and id = $2 " + lock, id.company().code(), id.value())
        .stream()
        .findFirst();
  }

  /** The place in the order in which cases are taken in hand; what has ended has none. */
  private static String priority(Complaint complaint) {
    var place = complaint.track().ended() == null ? complaint.judgement().priority() : null;
    return place == null ? null : place.toString();
  }

  private static UUID successor(Complaint complaint) {
    var ended = complaint.track().ended();
    return ended == null ? null : ended.successor();
  }

  private static <T> Function<Complaint, T> number(Function<CaseNumber, T> value) {
    return complaint -> complaint.number() == null ? null : value.apply(complaint.number());
  }

  private static Function<Complaint, Instant> mark(Function<Track, Track.Mark> value) {
    return complaint -> {
      var mark = value.apply(complaint.track());
      return mark == null ? null : mark.at();
    };
  }

  private static Function<Complaint, String> source(Function<Track.SourceRecord, String> value) {
    return complaint -> {
      var source = complaint.track().origin().source();
      return source == null ? null : value.apply(source);
    };
  }

  /** The words by which people look a case up, in one lower-case text. */
  private static String searched(Complaint complaint) {
    var intake = complaint.intake();
    return Stream.of(
            intake.customer().name(),
            intake.product().model(),
            intake.product().serialNumber(),
            intake.defect().description())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}

package redress.persistence;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords;
import redress.audit.Trail;
import redress.history.Event;
import redress.history.Head;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * The audit trails on PostgreSQL: events in chains of their own, and rows by which they are found.
 */
final class PgAuditRecords implements AuditRecords {
  private static final String PLACE =
      """
      insert into audit_records (company, subject, seq, at, username, deed)
      select $1, subject, seq, at::timestamptz, username, deed
      from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[])
        as given (subject, seq, at, username, deed)
      """;
  private static final String LIST =
      """
      select subject, seq, at, username, deed, bytes
      from audit_records join events using (company, subject, seq)
      where company = $1
        and ($2::text is null or deed = $2)
        and ($3::text is null or username = $3)
        and ($4::timestamptz is null or at >= $4)
        and ($5::timestamptz is null or at < $5)
        and ($6::timestamptz is null or (at, subject, seq) < ($6, $7::uuid, $8::bigint))
      order by at desc, subject desc, seq desc limit $9
      """;

  private final PgTransactions transactions;
  private final Together<AuditRecord> together;

  PgAuditRecords(PgTransactions transactions) {
    this.transactions = transactions;
    this.together = new Together<>("audit records", AuditRecord::company, this::keep);
  }

  @Override
  public void add(AuditRecord record) {
    var sql = transactions.sql();
    write(sql, record.company(), List.of(record.with(Trail.changes(sql.told()))));
  }

  @Override
  public void addAtOnce(AuditRecord record) {
    if (transactions.isOpen()) {
      throw new IllegalStateException("inside a transaction");
    }
    together.add(record);
  }

  private void keep(List<AuditRecord> records) {
    var company = records.getFirst().company();
    transactions.run(company, () -> write(transactions.sql(), company, records));
  }

  private static void write(Sql sql, CompanyId company, List<AuditRecord> records) {
    if (!sql.company().equals(company)) {
      throw new IllegalStateException("the row belongs to another company");
    }
    var chains =
        records.stream().map(it -> Trail.chain(company, it.by())).map(Subject::id).distinct();
    Map<UUID, Head> heads = new HashMap<>();
    PgHistory.lock(sql, company, chains.toList())
        .forEach(head -> heads.put(head.subject().id(), head));
    var growth = new PgHistory.Growth();
    var count = records.size();
    var subjects = new UUID[count];
    var seqs = new Long[count];
    for (int i = 0; i < count; i++) {
      var record = records.get(i);
      subjects[i] = Trail.chain(company, record.by()).id();
      var head =
          growth.grow(heads.get(subjects[i]), record.at(), record.by(), List.of(record.entry()));
      heads.put(subjects[i], head);
      seqs[i] = head.seq();
    }
    sql.await("appending records of the trail", PgHistory.write(sql, company, growth));
    sql.run(
        "placing records of the trail",
        PLACE,
        company.code(),
        subjects,
        seqs,
        records.stream().map(it -> it.at().toString()).toArray(String[]::new),
        records.stream().map(AuditRecord::by).toArray(String[]::new),
        records.stream().map(it -> it.deed().name()).toArray(String[]::new));
  }

  @Override
  public List<Kept> list(CompanyId company, Filter filter, Place after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing the trail",
                PgAuditRecords::kept,
                LIST,
                company.code(),
                filter.deed() == null ? null : filter.deed().name(),
                filter.by(),
                filter.from() == null ? null : Instants.stored(filter.from()),
                filter.until() == null ? null : Instants.stored(filter.until()),
                after == null ? null : Instants.stored(after.at()),
                after == null ? null : after.chain(),
                after == null ? null : after.seq(),
                limit));
  }

  private static Kept kept(Row row) {
    var event = Event.decoded(row.getBuffer("bytes").getBytes());
    var record = AuditRecord.of(event).orElseThrow();
    var at = Instants.get(row, "at");
    boolean astray =
        !at.equals(record.at())
            || !row.getString("username").equals(record.by())
            || !row.getString("deed").equals(record.deed().name());
    return new Kept(record, new Place(at, row.getUUID("subject"), row.getLong("seq")), astray);
  }
}

package redress.persistence;

import java.util.List;
import java.util.UUID;
import redress.notice.UrgingNote;
import redress.notice.UrgingNotes;
import redress.organization.CompanyId;
import redress.organization.Department;

/** The urging notes on PostgreSQL; a unique index keeps a step from being urged twice a day. */
final class PgUrgingNotes implements UrgingNotes {
  static final Rows<UrgingNote> ROWS =
      new Rows<>(
          "urging_notes",
          UrgingNote.class,
          List.of(Column.uuid("id", UrgingNote::id)),
          List.of(
              Column.uuid("complaint", it -> it.complaint().value()),
              Column.uuid("obligation", it -> it.step().obligation()),
              Column.text("holder", it -> it.step().holder()),
              Column.date("day", UrgingNote::day),
              Column.instant("issued_at", UrgingNote::issuedAt)),
          "false",
          """
          not exists (
            select from urging_notes as known
            where known.company = $1 and known.obligation = given.obligation::uuid
              and known.day = given.day::date)
          """,
          Chained.by("complaint", it -> it.complaint().value()));

  private final PgTransactions transactions;
  private final Traffic traffic;

  PgUrgingNotes(PgTransactions transactions, Traffic traffic) {
    this.transactions = transactions;
    this.traffic = traffic;
  }

  @Override
  public void add(List<UrgingNote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    var company = notes.getFirst().complaint().company();
    if (!notes.stream().allMatch(it -> it.complaint().company().equals(company))) {
      throw new IllegalStateException("the row belongs to another company");
    }
    var sql = transactions.sql();
    if (sql.await("adding urging notes", ROWS.send(sql, company, notes)).rowCount()
        != notes.size()) {
      throw new IllegalStateException("a step is urged once a day");
    }
    traffic.urged(notes.size());
  }

  @Override
  public List<UrgingNote> list(
      CompanyId company, UUID complaint, Department holder, UUID before, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                """
                where company = $1 and ($2::uuid is null or complaint = $2)
                  and ($3::text is null or holder = $3) and ($4::uuid is null or id < $4)
                order by id desc limit $5
                """,
                company.code(),
                complaint,
                holder == null ? null : holder.code(),
                before,
                limit));
  }
}

package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.organization.CompanyId;

/** Jobs as rows that a worker locks; a row that is locked is passed over by the others. */
final class PgJobs implements Jobs {
  private static final String SELECT =
      "select company, kind, key, due_at, next_at, failures, error from jobs ";

  private final PgTransactions transactions;

  PgJobs(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void plan(Job job) {
    transactions
        .sql()
        .run(
            "planning a job",
            """
            insert into jobs (company, kind, key, due_at, next_at, failures, error)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (company, kind, key) do nothing
            """,
            job.id().company().code(),
            job.id().kind(),
            job.id().key(),
            Instants.stored(job.dueAt()),
            Instants.stored(job.nextAt()),
            job.failures(),
            job.error());
  }

  @Override
  public Optional<Job> find(Job.Id id) {
    return transactions.read(
        id.company(),
        sql ->
            sql.first(
                "finding a job",
                PgJobs::job,
                SELECT + "where company = $1 and kind = $2 and key = $3",
                id.company().code(),
                id.kind(),
                id.key()));
  }

  @Override
  public Set<String> kinds(CompanyId company) {
    return Set.copyOf(
        transactions.read(
            company,
            sql ->
                sql.list(
                    "finding what is planned",
                    row -> row.getString("kind"),
                    "select distinct kind from jobs where company = $1",
                    company.code())));
  }

  @Override
  public Optional<Job> take(CompanyId company, String kind, Instant now) {
    return transactions
        .sql()
        .first(
            "taking a job",
            PgJobs::job,
            SELECT
                + """
                where company = $1 and kind = $2 and next_at <= $3 order by next_at, key limit 1
                for update skip locked
                """,
            company.code(),
            kind,
            Instants.stored(now));
  }

  @Override
  public void done(Job.Id id) {
    transactions
        .sql()
        .run(
            "ending a job",
            "delete from jobs where company = $1 and kind = $2 and key = $3",
            id.company().code(),
            id.kind(),
            id.key());
  }

  @Override
  public void putOff(Job failed) {
    transactions
        .sql()
        .run(
            "putting a job off",
            """
            update jobs set next_at = $4, failures = $5, error = $6
            where company = $1 and kind = $2 and key = $3 and failures = $5 - 1
            """,
            failed.id().company().code(),
            failed.id().kind(),
            failed.id().key(),
            Instants.stored(failed.nextAt()),
            failed.failures(),
            failed.error());
  }

  @Override
  public List<Waiting> waiting(Instant now) {
    return transactions.read(
        CompanyId.OPERATOR,
        sql ->
            sql.list(
                "finding whose jobs are due",
                row ->
                    new Waiting(
                        new CompanyId(row.getString("company")),
                        row.getString("kind"),
                        Instants.get(row, "since")),
                """
                select company, kind, min(next_at) as since from jobs where next_at <= $1
                group by company, kind order by since, company collate "C", kind collate "C"
                """,
                Instants.stored(now)));
  }

  @Override
  public Optional<Instant> next() {
    return transactions.read(
        CompanyId.OPERATOR,
        sql ->
            sql.first(
                "finding when the next job is due",
                row -> Instants.get(row, "next_at"),
                "select next_at from jobs order by next_at limit 1"));
  }

  private static Job job(Row row) {
    return new Job(
        new Job.Id(
            new CompanyId(row.getString("company")), row.getString("kind"), row.getString("key")),
        Instants.get(row, "due_at"),
        Instants.get(row, "next_at"),
        row.getInteger("failures"),
        row.getString("error"));
  }
}

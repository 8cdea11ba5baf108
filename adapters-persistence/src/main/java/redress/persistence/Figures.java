package redress.persistence;

import java.time.Instant;
import redress.organization.CompanyId;

/** What whoever watches over an installation wants to know of its database, at little cost. */
public final class Figures {
  /** Further than that nothing is counted. */
  public static final int MOST = 100_000;

  private final PgTransactions transactions;

  Figures(PgTransactions transactions) {
    this.transactions = transactions;
  }

  /** How many obligations of a company are open and late, up to {@link #MOST}. */
  public long overdue(CompanyId company, Instant now) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                    "counting what is overdue",
                    row -> row.getLong("late"),
                    """
                    select count(*) as late from (
                      select from obligations
                      where company = $1 and standing = 'OPEN' and late_from < $2 limit $3) as found
                    """,
                    company.code(),
                    Instants.stored(now),
                    MOST)
                .orElse(0L));
  }

  /** How many jobs of all companies have failed and are tried again. */
  public long failedJobs() {
    return transactions.read(
        CompanyId.OPERATOR,
        sql ->
            sql.first(
                    "counting jobs that failed",
                    row -> row.getLong("failed"),
                    "select count(*) as failed from jobs where failures > 0")
                .orElse(0L));
  }
}

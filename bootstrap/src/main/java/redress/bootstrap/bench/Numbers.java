package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.CompanyId;

/**
 * The case numbers that the database has given.
 *
 * @param cases how many have one
 * @param broken the months whose numbers are not 1, 2, 3 and so on, each once, or whose counter
 *     does not stand at the last of them
 */
record Numbers(long cases, long broken) {
  private static final String GIVEN =
      """
      with months as
        (select series, count(*) as cases, count(distinct number) as numbers,
           min(sequence) as first, max(sequence) as last
         from complaints where series is not null group by series)
      select coalesce(sum(cases), 0)::bigint, count(*) filter
        (where numbers <> cases or first <> 1 or months.last <> cases
           or counters.last is distinct from cases)
      from months left join counters on month = series
      """;

  static Numbers given(Vertx vertx, Endpoint endpoint, CompanyId company) {
    var connection = PgConnection.connect(vertx, Statements.options(endpoint, company)).await();
    try {
      var row = connection.query(GIVEN).execute().await().iterator().next();
      return new Numbers(row.getLong(0), row.getLong(1));
    } finally {
      connection.close().await();
    }
  }

  /**
   * Tells that every acknowledged registration since then has a number and no number is missing.
   */
  void follow(Numbers before, long acknowledged, Report report) {
    if (broken > 0 || cases != before.cases + acknowledged) {
      throw new IllegalStateException(
          "%d registrations were acknowledged and %d cases have got a number; months with a gap: %d"
              .formatted(acknowledged, cases - before.cases, broken));
    }
    report.sentence(
        "%nNumbers: %d acknowledged, %d given, without gap or duplicate, the counter at the last.",
        acknowledged, cases - before.cases);
  }
}

package redress.persistence;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import redress.organization.CompanyId;

/**
 * A connection, the company whose rows its session sees by row-level security, and how its
 * statements are planned.
 *
 * <p>Both are told to the server when another company's rows or another planning is wanted than
 * before, and outside of any transaction, so that no rollback takes it back. Whoever borrows a line
 * tells it first; statements that travel right behind see that company's rows only, or are not
 * heeded since the telling failed.
 */
final class Line {
  private static final String SESSION =
      "select set_config('redress.company', $1, false), set_config('plan_cache_mode', $2, false)";

  private final PgConnection connection;
  private final Traffic traffic;
  private volatile Session told;

  private record Session(CompanyId company, Planning planning) {}

  Line(PgConnection connection, Traffic traffic) {
    this.connection = connection;
    this.traffic = traffic;
  }

  /** From here on the rows of that company are seen; done at once if it was so before. */
  Future<?> see(CompanyId company, Planning planning) {
    var wanted = new Session(company, planning);
    if (wanted.equals(told)) {
      return Future.succeededFuture();
    }
    told = null;
    return query(SESSION, company.code(), planning.mode()).onSuccess(done -> told = wanted);
  }

  Future<RowSet<Row>> query(String statement, Object... parameters) {
    traffic.statement();
    return connection.preparedQuery(statement).execute(Tuple.wrap(parameters));
  }

  Future<Transaction> begin() {
    return connection.begin();
  }

  void close() {
    connection.close();
  }
}

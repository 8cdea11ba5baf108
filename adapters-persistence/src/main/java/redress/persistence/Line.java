package redress.persistence;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import redress.organization.CompanyId;

/**
 * A connection, and the company whose rows its session sees by row-level security.
 *
 * <p>The company is named to the server when another one's rows are wanted than before, and outside
 * of any transaction, so that no rollback takes it back. Whoever borrows a line names the company
 * first; statements that travel right behind see its rows only, or are not heeded since the naming
 * failed.
 */
final class Line {
  private static final String COMPANY = "select set_config('redress.company', $1, false)";

  private final PgConnection connection;
  private final Traffic traffic;
  private volatile CompanyId seen;

  Line(PgConnection connection, Traffic traffic) {
    this.connection = connection;
    this.traffic = traffic;
  }

  /** From here on the rows of that company are seen; done at once if they were before. */
  Future<?> see(CompanyId company) {
    if (company.equals(seen)) {
      return Future.succeededFuture();
    }
    seen = null;
    return query(COMPANY, company.code()).onSuccess(named -> seen = company);
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

package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The months' counters of a company's case numbers. Whoever gives numbers holds the lock on their
 * month, also against another instance of the program, so that no number is lost.
 */
final class Series {
  private static final String BEGIN =
      """
      insert into counters (company, month, last)
      select $1, m, 0 from unnest($2::date[]) as m order by m on conflict do nothing
      """;
  private static final String LOCK =
      """
      select month, last from counters where company = $1 and month = any($2::date[])
      order by month for update
      """;
  private static final String COUNT =
      """
      update counters set last = reached.last
      from unnest($2::date[], $3::int[]) as reached (month, last)
      where company = $1 and counters.month = reached.month
      """;

  private Series() {}

  /** Locks the counters of these months, and makes those missing: the last number of each. */
  static Map<YearMonth, Integer> lock(Sql sql, List<YearMonth> months) {
    var days = months.stream().distinct().map(month -> month.atDay(1)).toArray(LocalDate[]::new);
    var last = last(sql.await("locking counters of numbers", locking(sql, days)));
    if (last.size() < days.length) {
      var begun = sql.send(BEGIN, sql.company().code(), (Object) days);
      var locking = locking(sql, days);
      sql.await("beginning a month's numbers", begun);
      last = last(sql.await("locking counters of numbers", locking));
    }
    return last;
  }

  /** Sends the last numbers that were given, without waiting. */
  static Future<?> count(Sql sql, Map<YearMonth, Integer> reached) {
    var months = List.copyOf(reached.keySet());
    return sql.send(
        COUNT,
        sql.company().code(),
        months.stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new),
        months.stream().map(reached::get).toArray(Integer[]::new));
  }

  private static Future<RowSet<Row>> locking(Sql sql, LocalDate[] days) {
    return sql.send(LOCK, sql.company().code(), (Object) days);
  }

  private static Map<YearMonth, Integer> last(RowSet<Row> rows) {
    var last = new TreeMap<YearMonth, Integer>();
    rows.forEach(
        row -> last.put(YearMonth.from(row.getLocalDate("month")), row.getInteger("last")));
    return last;
  }
}

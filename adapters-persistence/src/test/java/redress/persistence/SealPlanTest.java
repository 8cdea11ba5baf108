package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * However long days have been sealed, one line is read of each chain, and one of each day that is
 * looked for.
 */
class SealPlanTest {
  private static final int CHAINS = 200;
  private static final int DAYS = 300;

  /** Each chain has grown on each day; and a line of a day to come was put in for each. */
  private static final String MUCH =
      """
      insert into heads (company, subject, seq, hash)
      select 'acme', lpad(n::text, 32, '0')::uuid, %2$d, '\\x00' from generate_series(1, %1$d) as n;
      insert into sealed_heads (company, day, subject, seq, hash)
      select 'acme', date '2026-01-01' + day, lpad(n::text, 32, '0')::uuid, day + 1, '\\x00'
      from generate_series(1, %1$d) as n, generate_series(0, %2$d) as day
      """
          .formatted(CHAINS, DAYS);

  private static final Pattern READ =
      Pattern.compile(
          "Scan (?:Backward )?using (\\w+) on sealed_heads\\b.*actual rows=([0-9.]+)"
              + " loops=([0-9]+)");

  private static String database;

  @BeforeAll
  static void much() {
    database = TestServer.newDatabase();
    TestServer.execute(database, MUCH);
    TestServer.execute(database, "vacuum analyze");
  }

  @Test
  void of_each_chain_the_line_before_that_day_is_read_and_no_other() throws SQLException {
    var plan =
        plan(
            "text, uuid, int, date, date",
            PgSealedHeads.GROWN,
            "'acme', null, 10000, date '2026-01-01', date '2026-01-01' + " + DAYS);
    readsOne(plan, "sealed_heads_last", CHAINS);
    assertTrue(plan.contains("Rows Removed by Filter: " + (CHAINS - 1)), "none has grown: " + plan);
  }

  @Test
  void the_next_day_is_found_by_one_line() throws SQLException {
    var plan = plan("text, date", PgSealedHeads.NEXT, "'acme', date '2026-03-01'");
    readsOne(plan, "sealed_heads_pkey", 1);
  }

  private static void readsOne(String plan, String key, int times) {
    var read = READ.matcher(plan);
    assertTrue(read.find(), plan);
    assertEquals(key, read.group(1), plan);
    assertEquals(1.0, Double.parseDouble(read.group(2)), plan);
    assertEquals(times, Integer.parseInt(read.group(3)), plan);
    assertFalse(read.find(), plan);
  }

  /** As the program's role carries the statement out, under row security. */
  private static String plan(String types, String select, String values) throws SQLException {
    try (var connection = TestServer.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("set role redress_app");
      statement.execute("set redress.company = 'acme'");
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare it (%s) as %s".formatted(types, select));
      var lines = new ArrayList<String>();
      try (var told =
          statement.executeQuery(
              "explain (analyze, costs off, timing off) execute it (%s)".formatted(values))) {
        while (told.next()) {
          lines.add(told.getString(1));
        }
      }
      return String.join("\n", lines);
    }
  }
}

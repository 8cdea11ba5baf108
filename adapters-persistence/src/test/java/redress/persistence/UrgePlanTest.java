package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is to be urged by now is found among those alone, however much else is open. */
class UrgePlanTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  /** All are open and may become late; three are to be urged by now. */
  private static final String OPEN =
      """
      insert into obligations (
        company, id, complaint, kind, holder, started_at, due_at, late_from, urge_at, standing, body)
      select company, md5(company || n)::uuid, md5('c' || n)::uuid, 'FORWARD', 'QUALITY',
        '2026-11-01Z', at, at, at, 'OPEN', '{}'
      from (values ('acme'), ('other')) as c (company), generate_series(1, 30000) as n,
        lateral (select timestamptz '2026-11-23Z' + (n - 3) * interval '1 hour' as at) as due
      """;

  @Test
  void no_other_row_is_read_than_those_whose_turn_has_come_S4_42() throws SQLException {
    var plan =
        plan(
            "select body::text as body from obligations where company = $1 and "
                + PgObligations.URGEABLE);
    assertTrue(plan.contains("Index Scan using obligations_urge"), plan);
    assertTrue(plan.contains("actual rows=3.00 loops=1") || plan.contains("actual rows=3 "), plan);
    assertFalse(plan.contains("Removed"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @Test
  void when_the_next_turn_comes_is_read_off_one_row() throws SQLException {
    var plan = plan(PgObligations.NEXT_URGE);
    assertTrue(plan.contains("obligations_urge"), plan);
    assertTrue(plan.contains("actual rows=1.00 loops=1") || plan.contains("actual rows=1 "), plan);
    assertFalse(plan.contains("Removed"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  /** As the program sees it, under row-level security, with the plan that a connection keeps. */
  private static String plan(String query) throws SQLException {
    var plan = new StringBuilder();
    try (var connection = TestServer.connect(FRESH.database());
        var statement = connection.createStatement()) {
      statement.execute(OPEN);
      statement.execute("vacuum analyze obligations");
      statement.execute("set role redress_app");
      statement.execute("set redress.company = 'acme'");
      statement.execute("set plan_cache_mode = force_generic_plan");
      boolean all = query.contains("$2 order");
      statement.execute(
          "prepare it (text%s) as %s".formatted(all ? ", timestamptz, int" : "", query));
      try (var rows =
          statement.executeQuery(
              "explain (analyze, timing off) execute it ('acme'%s)"
                  .formatted(all ? ", '2026-11-23Z', 200" : ""))) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }
}

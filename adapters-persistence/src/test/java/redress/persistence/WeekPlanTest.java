package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A week is found among what is new, however much was listed and charged before. */
class WeekPlanTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final String YEARS =
      """
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, grams, body)
      select 'acme', md5('c' || n)::uuid, 1, 'p', 1, 'CLOSED', '2026-01-01Z', '', '{}', '{}'
      from generate_series(1, 4000) as n;
      insert into investigations (
        company, complaint, id, version, department, liability, candidate_at, listed, body)
      select 'acme', md5('c' || n)::uuid, md5('i' || n)::uuid, 1, 'QUALITY', 'DETERMINED',
        timestamptz '2026-01-01Z' + n * interval '1 hour', n <= 3990, '{}'
      from generate_series(1, 4000) as n;
      insert into goods_requests (
        company, complaint, id, version, kind, owes_signature, candidate_at, listed, body)
      select 'acme', md5('c' || n)::uuid, md5('g' || n)::uuid, 1, 'REPLENISH', false,
        timestamptz '2026-01-01Z' + n * interval '1 hour', n <= 3990, '{}'
      from generate_series(1, 4000) as n;
      insert into obligations (
        company, id, complaint, kind, holder, started_at, due_at, ended_at, standing, charged, body)
      select 'acme', md5('o' || n)::uuid, md5('c' || n)::uuid, 'MEASURES', 'QUALITY',
        '2026-01-01Z', '2026-01-02Z',
        case when n % 2 = 0 then timestamptz '2026-01-01 12:00:00Z' else '2026-01-03Z' end,
        case when n % 2 = 0 then 'WITHDRAWN' else 'FULFILLED' end, n % 2 = 1 and n <= 3990, '{}'
      from generate_series(1, 4000) as n;
      """;

  @Test
  void what_belongs_on_a_list_is_found_by_what_is_on_none() throws SQLException {
    var plan =
        plan(
            PgWeeklyLists.CANDIDATES
                .replace("$1", "'acme'")
                .replace("$2", "timestamptz '2027-01-01Z'")
                .replace("$3", "100"));
    assertTrue(plan.contains("investigations_candidates"), plan);
    assertTrue(plan.contains("goods_requests_candidates"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @Test
  void who_was_late_is_found_by_what_is_not_charged() throws SQLException {
    var plan =
        plan(
            PgAssessments.LATE
                .replace("$1", "'acme'")
                .replace("$2", "array['MEASURES']")
                .replace("$3", "timestamptz '2027-01-01Z'")
                .replace("$4", "'2026-W48'")
                .replace("$5", "100"));
    assertTrue(plan.contains("obligations_late"), plan);
    assertFalse(plan.contains("Seq Scan on obligations"), plan);
  }

  /** As the program sees it: under row-level security. */
  private static String plan(String query) throws SQLException {
    var plan = new StringBuilder();
    try (var connection = TestServer.connect(FRESH.database());
        var statement = connection.createStatement()) {
      statement.execute(YEARS);
      statement.execute("vacuum analyze complaints");
      statement.execute("vacuum analyze investigations");
      statement.execute("vacuum analyze goods_requests");
      statement.execute("vacuum analyze obligations");
      statement.execute("set role redress_app");
      statement.execute("set redress.company = 'acme'");
      try (var rows = statement.executeQuery("explain " + query)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }
}

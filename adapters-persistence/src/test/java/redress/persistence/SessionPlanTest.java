package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a request reads to find out who asks is one row, however many sessions and tokens its person
 * has: neither time is measured for that, nor a mean, but the plan counted.
 */
class SessionPlanTest {
  private static final String ONE = "00000000-0000-0000-0000-000000000001";
  private static final String SESSIONS =
      """
      insert into sessions (
        company, id, username, kind, secret, mark, opened_at, used_at, longest)
      select 'acme', lpad(n::text, 32, '0')::uuid, 'li', 'TOKENS', 's', 'm', now(), now(), now()
      from generate_series(1, 5000) as n
      """;
  private static final String TOKENS =
      """
      insert into api_tokens (
        company, id, username, name, secret, access, operations, until, issued_at)
      select 'acme', lpad(n::text, 32, '0')::uuid, 'li', 'n', 's', 'READ', '{}', now(), now()
      from generate_series(1, 5000) as n
      """;

  private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+)");

  private static String database;

  @BeforeAll
  static void much() {
    database = TestServer.newDatabase();
    TestServer.execute(database, SESSIONS);
    TestServer.execute(database, TOKENS);
    TestServer.execute(database, "analyze");
  }

  @Test
  void of_five_thousand_sessions_of_one_person_a_request_reads_one() throws SQLException {
    readsOne(PgOpenedSessions.SELECT, "sessions_pkey");
  }

  @Test
  void of_five_thousand_tokens_of_one_person_a_request_reads_one() throws SQLException {
    readsOne(PgApiTokens.FIND, "api_tokens_pkey");
  }

  @Test
  void a_plan_that_reads_them_all_is_seen() throws SQLException {
    var all = plan("select id from sessions where company = $1 and ($2::uuid is not null)");
    assertTrue(rows(all).contains(5000.0), all);
  }

  private static void readsOne(String select, String key) throws SQLException {
    var plan = plan(select);
    assertTrue(plan.contains("Index Scan using " + key), plan);
    assertEquals(List.of(1.0), rows(plan).stream().distinct().toList(), plan);
    assertTrue(!plan.contains("Rows Removed"), plan);
  }

  private static List<Double> rows(String plan) {
    return ROWS.matcher(plan).results().map(SessionPlanTest::count).toList();
  }

  private static double count(MatchResult found) {
    return Double.parseDouble(found.group(1));
  }

  /** As the program's role carries the statement out, under row security. */
  private static String plan(String select) throws SQLException {
    try (var connection = TestServer.connect(database)) {
      execute(connection, "set role redress_app");
      execute(connection, "set redress.company = 'acme'");
      execute(connection, "prepare it (text, uuid) as " + select);
      var lines = new ArrayList<String>();
      try (var statement = connection.createStatement();
          var told =
              statement.executeQuery(
                  "explain (analyze, costs off, timing off) execute it ('acme', '%s')"
                      .formatted(ONE))) {
        while (told.next()) {
          lines.add(told.getString(1));
        }
      }
      return String.join("\n", lines);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

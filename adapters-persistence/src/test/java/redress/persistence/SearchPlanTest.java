package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search for text uses its indexes under row-level security, also in a database whose owner is no
 * superuser, and tells nothing of another company.
 */
class SearchPlanTest {
  private static final String MANY_CASES =
      """
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, grams, body)
      select company, gen_random_uuid(), 1, 'p', 1, 'RECEIVED', now(),
        case when n % 1000 = 0 then '主轴异响 100%_\\' when n % 50 = 1 then '每五十件 ' || md5(n::text)
          else '每一件 ' || md5(n::text) end,
        case when n % 1000 = 0 then 'PIECES'::int[] else array[n, n + 1] end, '{}'
      from generate_series(1, 5000) as n, (values ('acme'), ('other')) as c (company)
      where company = 'acme' or n % 1000 = 0
      """;

  private static String database;

  @BeforeAll
  static void cases() {
    database = TestServer.emptyDatabase();
    TestServer.execute("postgres", "create role plain_owner login createrole password 'secret'");
    TestServer.execute("postgres", "grant redress_app, redress_search to plain_owner");
    TestServer.execute("postgres", "alter database %s owner to plain_owner".formatted(database));
    TestServer.migrate(database, "plain_owner", "secret");
    TestServer.execute(database, MANY_CASES.replace("PIECES", Grams.of("主轴异响 100%_\\")));
    TestServer.execute(database, "vacuum analyze complaints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"异响", "主轴异响", "100"})
  void a_text_is_found_by_its_index_whoever_owns_the_database(String text) throws SQLException {
    assertEquals(
        "f",
        TestServer.query(
            database,
            "select proleakproof from pg_proc where oid = 'textlike(text, text)'::regprocedure"));
    try (var connection = TestServer.connect(database)) {
      explaining(connection);
      var plan = explained(connection, text);
      assertTrue(plan.contains("complaints_grams"), plan);
      assertFalse(plan.contains("Seq Scan on complaints"), plan);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"每一件", "每五十件"})
  void a_text_that_many_cases_have_is_found_among_the_newest(String text) throws SQLException {
    try (var connection = TestServer.connect(database)) {
      explaining(connection);
      assertEquals(List.of("50"), found(connection, text));
      var plan = explained(connection, text);
      assertFalse(plan.contains("complaints_grams"), plan);
      assertFalse(plan.contains("Seq Scan on complaints"), plan);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"主轴", "主", "轴异响", "100%_\\"})
  void a_company_finds_its_own_cases_and_nobody_else_any(String text) throws SQLException {
    try (var connection = TestServer.connect(database)) {
      asProgramOf(connection, "acme");
      assertEquals(List.of("5"), found(connection, text));
      assertEquals(
          List.of("0"),
          rows(
              connection,
              """
              select count(*) from %s as it (id)
              where not exists (select from complaints where complaints.id = it.id)
              """
                  .formatted(search(text))));
      asProgramOf(connection, "nobody");
      assertEquals(List.of("0"), found(connection, text));
      asProgramOf(connection, "");
      assertEquals(List.of("0"), found(connection, text));
    }
  }

  @Test
  void the_newest_are_found_first_by_either_way() throws SQLException {
    try (var connection = TestServer.connect(database)) {
      asProgramOf(connection, "acme");
      for (var text : List.of("每五十件", "主轴")) {
        var wanted =
            rows(
                connection,
                "select id from complaints where searched like '%%%s%%' order by id desc limit 50"
                    .formatted(text));
        assertEquals(wanted, rows(connection, "select * from " + search(text)));
        var before = wanted.get(2);
        assertEquals(
            wanted.subList(3, wanted.size()).getFirst(),
            rows(
                    connection,
                    "select * from "
                        + search(text).replace("null, 50)", "'%s', 50)".formatted(before)))
                .getFirst());
      }
    }
  }

  @Test
  void a_sign_of_patterns_is_a_sign_of_the_text() throws SQLException {
    try (var connection = TestServer.connect(database)) {
      asProgramOf(connection, "acme");
      assertEquals(List.of("0"), found(connection, "主%响"));
      assertEquals(List.of("0"), found(connection, "主轴_响"));
    }
  }

  @Test
  void nobody_but_the_program_may_search_and_nobody_works_as_the_searcher() throws SQLException {
    TestServer.execute("postgres", "create role stranger");
    try (var connection = TestServer.connect(database)) {
      execute(connection, "set role stranger");
      var denied = assertThrows(SQLException.class, () -> found(connection, "主轴"));
      assertEquals("42501", denied.getSQLState());
    }
    assertEquals(
        "f",
        TestServer.query(
            database,
            """
            select pg_has_role('redress_app', 'redress_search', 'member') or rolcanlogin or rolsuper or rolbypassrls
              or has_schema_privilege('redress_search', 'public', 'create')
              or has_table_privilege('redress_search', 'complaints', 'insert, update, delete')
              or has_table_privilege('redress_search', 'events', 'select')
            from pg_roles where rolname = 'redress_search'
            """));
  }

  /** As the program, told the plan of each statement. */
  private static void explaining(Connection connection) throws SQLException {
    execute(connection, "load 'auto_explain'");
    execute(connection, "set auto_explain.log_min_duration = 0");
    execute(connection, "set auto_explain.log_nested_statements = on");
    execute(connection, "set client_min_messages = log");
    asProgramOf(connection, "acme");
  }

  private static void asProgramOf(Connection connection, String company) throws SQLException {
    execute(connection, "set role redress_app");
    execute(connection, "set redress.company = '%s'".formatted(company));
  }

  private static List<String> found(Connection connection, String text) throws SQLException {
    return rows(connection, "select count(*) from " + search(text));
  }

  private static String search(String text) {
    var pieces = Arrays.toString(Grams.wanted(text)).replace('[', '{').replace(']', '}');
    return "cases_with('%s', '%s', '{}', null, 50)".formatted(pieces, text);
  }

  /** The plans of all statements, the one within the function among them. */
  private static String explained(Connection connection, String text) throws SQLException {
    var plans = new StringBuilder();
    try (var statement = connection.createStatement()) {
      statement.executeQuery("select * from " + search(text)).close();
      for (var told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
        plans.append(told.getMessage()).append('\n');
      }
    }
    return plans.toString();
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

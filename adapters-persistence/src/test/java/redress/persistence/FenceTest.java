package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The second fence around each company (check S2) and around what is written once (check R19), for
 * every table that the catalogue of the database knows: two companies have a row in each, and the
 * program's role asks, without naming a company in any statement.
 */
class FenceTest {
  private static final String DATABASE = TestServer.newDatabase();

  /** Tables that belong to no company; {@link RowSecurityTest} says why. */
  private static final Set<String> OF_NO_COMPANY =
      Set.of("calendars", "flyway_schema_history", "program_login");

  /** What is written once and stands. */
  private static final List<String> WRITTEN_ONCE =
      List.of(
          "attachment_chunks",
          "attachments",
          "deductions",
          "disciplinary_lists",
          "events",
          "failures",
          "month_book_cases",
          "month_snapshots",
          "procedure_drafts",
          "procedures",
          "seal_keys",
          "weekly_list_sources");

  /** What is removed, since it is of no use any more or never was a record. */
  private static final Set<String> REMOVABLE =
      Set.of(
          "assessed_obligations",
          "guesses",
          "invitations",
          "jobs",
          "login_attempts",
          "logout_words",
          "provided_sessions",
          "replies",
          "sessions",
          "signing_keys");

  private static Set<String> tables;

  @BeforeAll
  static void a_row_of_each_company_in_every_table() throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      tables = AnyRow.strings(statement, tables("true"));
      tables.removeAll(OF_NO_COMPANY);
      statement.execute("set session_replication_role = replica");
      for (var table : tables) {
        for (var company : List.of("acme", "other")) {
          statement.execute(AnyRow.insert(connection, table, company));
        }
      }
    }
    assertTrue(tables.size() > 50, tables::toString);
  }

  @Test
  void a_query_that_names_no_company_sees_the_rows_of_its_own_in_every_table_S2()
      throws SQLException {
    for (var table : tables) {
      assertEquals("acme", seen(table, "acme"), table);
      assertEquals("other", seen(table, "other"), table);
      assertEquals("", seen(table, "nobody"), table);
      assertEquals("", seen(table, ""), table);
    }
  }

  @Test
  void the_operator_sees_of_other_companies_that_they_exist_and_what_is_to_be_done_S2()
      throws SQLException {
    var seen = new TreeSet<String>();
    for (var table : tables) {
      if (!seen(table, "operator").isEmpty()) {
        seen.add(table);
      }
    }
    assertEquals(Set.of("companies", "jobs"), seen);
  }

  @Test
  void no_row_can_be_written_for_another_company_or_given_to_one_S2() throws SQLException {
    for (var table : tables) {
      try (var connection = TestServer.connect(DATABASE);
          var statement = connection.createStatement()) {
        var insert = AnyRow.insert(connection, table, "third");
        act(statement, "acme");
        if (may(statement, table, "insert")) {
          assertEquals("42501", refusal(statement, insert), insert);
        }
        if (may(statement, table, "update")) {
          var gift = "update " + table + " set company = 'other'";
          assertEquals("42501", refusal(statement, gift), gift);
        }
      }
    }
  }

  @Test
  void no_row_of_another_company_can_be_changed_or_removed_S2() throws SQLException {
    for (var table : tables) {
      try (var connection = TestServer.connect(DATABASE);
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        act(statement, "acme");
        if (may(statement, table, "update")) {
          var column = AnyRow.key(connection, table);
          var update = "update %s set %s = %s".formatted(table, column, column);
          assertEquals(1, statement.executeUpdate(update), update);
        }
        if (may(statement, table, "delete")) {
          assertEquals(1, statement.executeUpdate("delete from " + table), table);
        }
        connection.rollback();
      }
    }
  }

  @Test
  void what_is_written_once_can_be_neither_changed_nor_removed_R19() throws SQLException {
    for (var table : WRITTEN_ONCE) {
      try (var connection = TestServer.connect(DATABASE);
          var statement = connection.createStatement()) {
        act(statement, "acme");
        var column = AnyRow.key(connection, table);
        var update = "update %s set %s = %s".formatted(table, column, column);
        for (var change : List.of(update, "delete from " + table, "truncate " + table)) {
          assertEquals("42501", refusal(statement, change), change);
        }
      }
    }
  }

  @Test
  void calendars_are_read_by_everybody_and_written_by_the_installation_alone() throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      var insert = "insert into calendars (name, revision, document) values ('%s', 1, '{}')";
      statement.execute(insert.formatted("XX"));
      act(statement, "acme");
      assertEquals(Set.of("XX"), AnyRow.strings(statement, "select name from calendars"));
      assertEquals("42501", refusal(statement, insert.formatted("YY")));
      assertEquals(0, statement.executeUpdate("update calendars set revision = 9"));
      act(statement, "operator");
      assertEquals(1, statement.executeUpdate("update calendars set revision = 9"));
      statement.execute(insert.formatted("YY"));
    }
  }

  @Test
  void the_program_neither_reads_nor_writes_what_is_the_owners() throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      act(statement, "operator");
      for (var table : List.of("program_login", "flyway_schema_history")) {
        assertEquals("42501", refusal(statement, "select * from " + table), table);
        assertEquals("42501", refusal(statement, "delete from " + table), table);
      }
    }
  }

  @Test
  void nothing_is_removed_but_what_is_no_record_R19() throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      var removable = AnyRow.strings(statement, tables(may("delete")));
      assertEquals(REMOVABLE, removable);
      assertEquals(Set.of(), AnyRow.strings(statement, tables(may("truncate"))));
      assertEquals(Set.of(), AnyRow.strings(statement, tables(may("trigger"))));
      assertEquals(Set.of(), AnyRow.strings(statement, tables(may("references"))));
    }
  }

  @Test
  void no_role_of_the_program_can_become_more_than_it_is() throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      assertEquals(
          Set.of(),
          AnyRow.strings(
              statement,
              """
              select rolname from pg_roles
              where rolname in ('redress_app', 'redress_search')
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                  or rolcanlogin)
              """),
          "roles that can do more than they are for");
      assertEquals(
          Set.of(),
          AnyRow.strings(
              statement,
              """
              select r.rolname || ' is a ' || g.rolname from pg_auth_members m
              join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
              where r.rolname in ('redress_app', 'redress_search')
              """));
      assertEquals(
          Set.of("redress_search cases_with"),
          AnyRow.strings(
              statement,
              """
              select rolname || ' ' || proname from pg_proc p join pg_roles r on r.oid = p.proowner
              where prosecdef and pronamespace = 'public'::regnamespace
              """),
          "functions that run as somebody else");
      assertEquals(
          Set.of(),
          AnyRow.strings(
              statement,
              "select relname from pg_class where relkind in ('v', 'm') and"
                  + " relnamespace = 'public'::regnamespace and relowner not in"
                  + " ('redress_app'::regrole)"),
          "views, which would see as their owner does");
      for (var what : List.of("schema", "database")) {
        var name = what.equals("schema") ? "'public'" : "current_database()";
        assertEquals(
            Set.of("f"),
            AnyRow.strings(
                statement,
                "select has_%s_privilege('redress_app', %s, 'create')".formatted(what, name)));
      }
    }
  }

  /** The companies whose rows are seen in a table, by whoever names that one. */
  private static String seen(String table, String company) throws SQLException {
    try (var connection = TestServer.connect(DATABASE);
        var statement = connection.createStatement()) {
      act(statement, company);
      return String.join(
          " ", AnyRow.strings(statement, "select distinct company from %s".formatted(table)));
    }
  }

  private static void act(Statement statement, String company) throws SQLException {
    statement.execute("set role redress_app");
    statement.execute("set redress.company = '%s'".formatted(company));
  }

  private static boolean may(Statement statement, String table, String what) throws SQLException {
    return AnyRow.strings(
            statement,
            "select has_table_privilege('redress_app', '%s', '%s')".formatted(table, what))
        .contains("t");
  }

  private static String may(String what) {
    return "has_table_privilege('redress_app', c.oid, '%s')".formatted(what);
  }

  private static String tables(String condition) {
    return """
    select c.relname from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and
    """
        + condition;
  }

  private static String refusal(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return "nothing";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }
}

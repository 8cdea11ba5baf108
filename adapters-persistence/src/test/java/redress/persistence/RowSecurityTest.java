package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.history.Entry;

/** What the database itself keeps the program from doing. */
class RowSecurityTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  /** Tables without a company, each for its reason. */
  private static final List<String> OF_NO_COMPANY =
      List.of(
          // published facts that all companies share
          "calendars",
          // the tool's own book of migrations
          "flyway_schema_history",
          // the owner's alone: the program's role may not even read it
          "program_login");

  @Test
  void every_table_begins_its_key_with_the_company_and_guards_its_rows_S2() throws SQLException {
    var unguarded = new ArrayList<String>();
    try (var connection = TestServer.connect(FRESH.database());
        var statement = connection.createStatement();
        var tables =
            statement.executeQuery(
                """
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_policy where polrelid = c.oid)
                    and exists (
                      select from pg_index i
                      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                      where i.indrelid = c.oid and i.indisprimary and a.attname = 'company'))
                order by c.relname
                """)) {
      while (tables.next()) {
        unguarded.add(tables.getString(1));
      }
    }
    assertEquals(OF_NO_COMPANY, unguarded);
  }

  @Test
  void the_program_works_as_a_role_that_cannot_bypass_the_policies() {
    assertEquals(
        "f",
        TestServer.query(
            FRESH.database(),
            "select rolsuper or rolbypassrls from pg_roles where rolname = 'redress_app'"));
    assertEquals(
        "0",
        TestServer.query(
            FRESH.database(),
            "select count(*) from pg_class where relowner = 'redress_app'::regrole"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaints", "events", "heads"})
  void a_query_sees_the_rows_of_the_named_company_only(String table) throws SQLException {
    someCase();
    assertEquals(1, count(table, "acme"));
    assertEquals(0, count(table, "other"));
    assertEquals(0, count(table, "operator"));
    assertEquals(0, count(table, ""));
    assertEquals(0, count(table, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update events set bytes = '\\x00'",
        "delete from events",
        "truncate events",
        "delete from heads",
        "update procedures set text = ''",
        "delete from complaints",
        "alter table events disable row level security",
        "create table mine ()"
      })
  void the_program_may_neither_change_history_nor_remove_what_was_recorded_R19(String statement)
      throws SQLException {
    someCase();
    try (var connection = TestServer.connect(FRESH.database());
        var asProgram = connection.createStatement()) {
      asProgram.execute("set role redress_app");
      asProgram.execute("set redress.company = 'acme'");
      var denied = assertThrows(SQLException.class, () -> asProgram.execute(statement));
      assertEquals("42501", denied.getSQLState());
    }
  }

  private static void someCase() {
    var draft = draft(complaintId(1));
    FRESH
        .ports()
        .transactions()
        .run(
            ACME,
            () -> {
              FRESH.ports().complaints().save(draft);
              FRESH
                  .ports()
                  .history()
                  .append(
                      draft.id().subject(), MONDAY, "clerk", List.of(Entry.of("DRAFTED", null)));
            });
  }

  private static int count(String table, String company) throws SQLException {
    try (var connection = TestServer.connect(FRESH.database());
        var statement = connection.createStatement()) {
      statement.execute("set role redress_app");
      if (company != null) {
        statement.execute("set redress.company = '%s'".formatted(company));
      }
      try (var rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import redress.application.SequentialIdentities;

class MigrationsTest {
  @Test
  void a_second_run_changes_nothing() {
    var database = TestServer.emptyDatabase();
    assertTrue(TestServer.migrate(database) > 0);
    assertEquals(0, TestServer.migrate(database));
  }

  @Test
  void an_ordinary_owner_migrates_and_the_program_works_under_his_name() {
    var database = TestServer.emptyDatabase();
    TestServer.execute("postgres", "create role owner login password 'secret'");
    TestServer.execute("postgres", "grant redress_app to owner");
    TestServer.execute("postgres", "alter database %s owner to owner".formatted(database));
    assertTrue(TestServer.migrate(database, "owner", "secret") > 0);
    var vertx = Vertx.vertx();
    var server = TestServer.port();
    try (var store =
        new PostgresStore(
            vertx,
            new PostgresStore.Database("localhost", server, database, "owner", "secret"),
            new SequentialIdentities(),
            InstantSource.system())) {
      store.ping();
      var draft = draft(complaintId(1));
      store.ports().transactions().run(ACME, () -> store.ports().complaints().save(draft));
      assertEquals(Optional.of(draft), store.ports().complaints().find(draft.id()));
    } finally {
      vertx.close();
    }
  }

  @Test
  void whoever_had_an_account_before_tenures_were_kept_has_held_the_post_always_I_31() {
    var database = TestServer.emptyDatabase();
    TestServer.execute("postgres", "create role landlord login password 'secret'");
    TestServer.execute("postgres", "grant redress_app to landlord");
    TestServer.execute("postgres", "alter database %s owner to landlord".formatted(database));
    TestServer.migrate(database, "landlord", "secret", "6");
    TestServer.execute(
        database,
        """
        insert into accounts (company, username, department, position, secret, active) values
          ('acme', 'li', 'QUALITY', 'DEPARTMENT_HEAD', 'secret', true),
          ('other', 'wang', 'QUALITY', 'CLERK', 'secret', true),
          ('other', 'gone', 'QUALITY', 'CLERK', 'secret', false)
        """);
    TestServer.migrate(database, "landlord", "secret");
    assertEquals(
        "acme li DEPARTMENT_HEAD 1970-01-01 lasting, other wang CLERK 1970-01-01 lasting",
        TestServer.query(
            database,
            """
            select string_agg(
              concat_ws(' ', company, username, position, (since at time zone 'UTC')::date,
                case when until is null then 'lasting' end), ', ' order by company)
            from tenures
            """));
    assertEquals(
        "t",
        TestServer.query(
            database, "select relforcerowsecurity from pg_class where relname = 'accounts'"));
  }

  @Test
  void several_instances_may_start_at_once() throws Exception {
    var database = TestServer.emptyDatabase();
    Callable<Integer> start = () -> TestServer.migrate(database);
    try (var threads = Executors.newFixedThreadPool(3)) {
      int applied = 0;
      for (var started : threads.invokeAll(List.of(start, start, start))) {
        applied += started.get();
      }
      assertEquals(TestServer.migrate(TestServer.emptyDatabase()), applied);
    }
  }

  @Test
  void a_database_that_cannot_search_chinese_text_is_refused() {
    var database = "redress_plain";
    TestServer.execute(
        "postgres",
        "create database %s template template0 encoding 'UTF8' locale_provider libc locale 'C'"
            .formatted(database));
    var refused = assertThrows(FlywayException.class, () -> TestServer.migrate(database));
    assertTrue(refused.getMessage().contains("C.UTF-8"), refused.getMessage());
  }
}

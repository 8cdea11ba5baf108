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
    TestServer.execute("postgres", "grant redress_app, redress_search to owner");
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
  void whoever_had_an_account_before_tenures_were_kept_has_held_the_post_always() {
    var database = owned("landlord", "6");
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
  void a_company_from_before_owes_for_its_first_week_and_month_and_for_all_since() {
    var database = owned("tenant", "7");
    TestServer.execute(
        database,
        """
        insert into companies (company, name, zone, currency) values
          ('acme', 'Acme', 'Asia/Shanghai', 'CNY');
        insert into procedures (company, procedure, edition, text, sha256, effective_from,
          approved_by)
        values
          ('acme', 'p', 1, '{}', '', '2026-12-27 15:59:59Z', 'gm'),
          ('acme', 'p', 2, '{}', '', '2027-02-01 00:00:00Z', 'gm')
        """);
    TestServer.migrate(database, "tenant", "secret");
    assertEquals(
        "acme DAY_SEAL next 2026-12-21 16:00:00 0,"
            + " acme MONTH_END 2026-12 2026-12-31 16:00:00 0,"
            + " acme REVIEW_PERIOD_END 2026-12 2026-12-31 16:00:00 0,"
            + " acme WEEK_END 2026-W52 2026-12-27 16:00:00 0",
        TestServer.query(
            database,
            """
            select string_agg(
              concat_ws(' ', company, kind, key, due_at at time zone 'UTC', failures), ', '
              order by kind)
            from jobs
            """));
  }

  @Test
  void what_was_stored_before_has_the_columns_by_which_weeks_are_found() {
    var database = owned("lodger", "7");
    TestServer.execute(
        database,
        """
        insert into complaints (company, id, version, procedure, edition, stage, drafted_at,
          searched, body)
        select 'acme', id, 1, 'p', 1, 'FORWARDED', '2026-11-23Z', '', body::jsonb
        from (values
          ('00000000-0000-0000-0000-000000000001'::uuid, '{"track":{"ended":null}}'),
          ('00000000-0000-0000-0000-000000000002', '{"track":{"ended":{"at":"2026-11-24T00:00:00Z"}}}')
        ) as given (id, body);
        insert into investigations (company, complaint, id, version, liability, body)
        select 'acme', '00000000-0000-0000-0000-000000000001', id::uuid, 1, liability, body::jsonb
        from (values
          ('00000000-0000-0000-0000-000000000011', 'DETERMINED',
            '{"liability":{"made":{"at":"2026-11-25T00:00:00Z"}}}'),
          ('00000000-0000-0000-0000-000000000012', null,
            '{"analysis":{"infoCorrect":true,"made":{"at":"2026-11-26T00:00:00Z"}}}'),
          ('00000000-0000-0000-0000-000000000013', null,
            '{"analysis":{"infoCorrect":false,"made":{"at":"2026-11-26T00:00:00Z"}}}')
        ) as given (id, liability, body);
        insert into goods_requests (company, complaint, id, version, kind, moved_at,
          owes_signature, body)
        values ('acme', '00000000-0000-0000-0000-000000000001',
          '00000000-0000-0000-0000-000000000021', 1, 'REPLENISH', '2026-11-27Z', false,
          '{"basis":{"way":"OUT"},"signature":{"responsible":"QUALITY"}}');
        insert into weekly_lists (company, week, id, version, body)
        values ('acme', '2026-W48', '00000000-0000-0000-0000-000000000031', 1, '{}');
        insert into weekly_list_sources (company, source, week)
        values ('acme', '00000000-0000-0000-0000-000000000011', '2026-W48');
        insert into obligations (company, id, complaint, kind, holder, started_at, due_at,
          standing, body)
        values ('acme', '00000000-0000-0000-0000-000000000041',
          '00000000-0000-0000-0000-000000000001', 'MEASURES', 'QUALITY', '2026-11-23Z',
          '2026-11-24Z', 'WITHDRAWN', '{"standing":{"at":"2026-11-25T00:00:00Z"}}')
        """);
    TestServer.migrate(database, "lodger", "secret");
    assertEquals(
        "11 25 listed, 12 26, 13",
        TestServer.query(
            database,
            """
            select string_agg(concat_ws(' ', right(id::text, 2),
              to_char(candidate_at at time zone 'UTC', 'DD'), case when listed then 'listed' end),
              ', ' order by id)
            from investigations
            """));
    assertEquals(
        "27 QUALITY",
        TestServer.query(
            database,
            "select to_char(candidate_at at time zone 'UTC', 'DD') || ' ' || responsible"
                + " from goods_requests where not listed"));
    assertEquals(
        "25",
        TestServer.query(
            database,
            "select to_char(ended_at at time zone 'UTC', 'DD') from obligations where not"
                + " charged"));
    assertEquals(
        "02",
        TestServer.query(
            database, "select right(id::text, 2) from complaints where ended_at is not null"));
  }

  @Test
  void a_clock_that_stood_still_before_rows_knew_it_is_not_taken_for_late() {
    var database = owned("waiter", "20");
    TestServer.execute(
        database,
        """
        insert into procedures (company, procedure, edition, text, sha256, effective_from,
          approved_by)
        values ('acme', 'p', 1, '{"obligations":[
            {"kind":"FORWARD","rule":"I-13","pausedBy":["CUSTOMER_DATA"]},
            {"kind":"CLOSE","rule":"S4-28","pausedBy":[]}]}',
          '', '2026-01-01Z', 'gm');
        insert into complaints (company, id, version, procedure, edition, stage, drafted_at,
          searched, grams, body)
        select 'acme', id::uuid, 1, 'p', 1, 'VERIFIED', '2026-11-23Z', '', '{}',
          jsonb_build_object('care', jsonb_build_object('waitings', waitings::jsonb))
        from (values
          ('00000000-0000-0000-0000-000000000001',
            '[{"from":"2026-11-22T02:00:00Z","to":"2026-11-22T03:00:00Z","code":"CUSTOMER_DATA"},
              {"from":"2026-11-23T02:00:00Z","code":"CUSTOMER_DATA"}]'),
          ('00000000-0000-0000-0000-000000000002',
            '[{"from":"2026-11-23T02:00:00Z","to":"2026-11-23T03:00:00Z","code":"CUSTOMER_DATA"}]'),
          ('00000000-0000-0000-0000-000000000003', '[]')
        ) as given (id, waitings);
        insert into obligations (company, id, complaint, kind, holder, started_at, due_at,
          standing, body)
        select 'acme', ('00000000-0000-0000-0000-0000000000' || id)::uuid,
          ('00000000-0000-0000-0000-00000000000' || complaint)::uuid, kind, 'QUALITY',
          started::timestamptz, due::timestamptz, standing,
          jsonb_build_object('clock', jsonb_build_object('rule', rule, 'startedAt', started),
            'standing', jsonb_build_object('type', standing))
        from (values
          (11, 1, 'FORWARD', 'I-13', '2026-11-23T01:00:00Z', '2026-11-23T06:00:00Z', 'OPEN'),
          (12, 1, 'FORWARD', 'I-13', '2026-11-23T03:00:00Z', '2026-11-23T08:00:00Z', 'OPEN'),
          (13, 1, 'FORWARD', 'I-13', '2026-11-23T00:00:00Z', '2026-11-23T01:30:00Z', 'OPEN'),
          (14, 1, 'CLOSE', 'S4-28', '2026-11-23T01:00:00Z', '2026-12-06T15:59:59Z', 'OPEN'),
          (15, 1, 'FORWARD', 'I-13', '2026-11-23T01:00:00Z', '2026-11-23T06:00:00Z', 'FULFILLED'),
          (21, 2, 'FORWARD', 'I-13', '2026-11-23T01:00:00Z', '2026-11-23T06:00:00Z', 'OPEN'),
          (31, 3, 'FORWARD', 'I-13', '2026-11-23T01:00:00Z', '2026-11-23T06:00:00Z', 'OPEN'),
          (32, 3, 'CLOSE', 'S4-28', '2026-11-23T01:00:00Z', null, 'OPEN')
        ) as given (id, complaint, kind, rule, started, due, standing)
        """);
    TestServer.migrate(database, "waiter", "secret");
    assertEquals(
        "11 still 02, 12 still 03, 13 still 02 late 01, 14 late 15, 15, 21 late 06, 31 late 06, 32",
        TestServer.query(
            database,
            """
            select string_agg(concat_ws(' ', right(id::text, 2),
              'still ' || to_char((body -> 'standing' ->> 'stillSince')::timestamptz
                at time zone 'UTC', 'HH24'),
              'late ' || to_char(late_from at time zone 'UTC', 'HH24')), ', ' order by id)
            from obligations
            """));
    assertEquals("0", TestServer.query(database, "select count(urge_at) from obligations"));
  }

  @Test
  void what_was_matched_by_instants_has_names_and_numbers() {
    var database = owned("walker", "45");
    TestServer.execute(
        database,
        """
        insert into complaints (company, id, version, procedure, edition, stage, drafted_at,
          searched, grams, body)
        values ('acme', '00000000-0000-0000-0000-000000000001', 1, 'p', 1, 'CLOSED',
          '2026-11-23Z', '', '{}', '{}');
        insert into routing_slips (company, complaint, id, version, body)
        values ('acme', '00000000-0000-0000-0000-000000000001',
          '00000000-0000-0000-0000-000000000002', 1, '{"hops": [
            {"step": "CAUSE", "holder": "QUALITY", "arrivedAt": "2026-11-23T01:00:00Z"},
            {"step": "CHECK", "holder": "QUALITY", "arrivedAt": "2026-11-23T01:00:00Z"},
            {"step": "CAUSE", "holder": "QUALITY", "arrivedAt": "2026-11-23T01:00:00.000001Z"}]}');
        insert into obligations (company, id, complaint, record, kind, holder, started_at,
          standing, body)
        select 'acme', ('00000000-0000-0000-0000-0000000000' || id)::uuid,
          '00000000-0000-0000-0000-000000000001', record::uuid, 'ROUTING_STEP', 'QUALITY',
          started::timestamptz, 'OPEN', '{"clock": {}}'
        from (values
          (11, null, '2026-11-23T01:00:00Z'),
          (12, '00000000-0000-0000-0000-000000000002', '2026-11-23T01:00:00Z'),
          (13, '00000000-0000-0000-0000-000000000002', '2026-11-23T01:00:00Z'),
          (14, '00000000-0000-0000-0000-000000000002', '2026-11-23T01:00:00.000001Z')
        ) as given (id, record, started);
        insert into follow_ups (company, complaint, id, version, round, satisfaction, called_at,
          body)
        select 'acme', '00000000-0000-0000-0000-000000000001',
          ('00000000-0000-0000-0000-0000000000' || id)::uuid, 1, 1, satisfaction, '2026-11-24Z',
          jsonb_build_object('call', jsonb_build_object('recorded', jsonb_build_object('at', at)))
        from (values
          (21, 'DISSATISFIED', '2026-11-24T01:00:00Z'),
          (22, 'SATISFIED', '2026-11-24T01:00:00Z'),
          (23, 'DISSATISFIED', '2026-11-25T01:00:00.000001Z')
        ) as given (id, satisfaction, at);
        insert into dispositions (company, complaint, id, version, settlement, stands, body)
        select 'acme', '00000000-0000-0000-0000-000000000001',
          ('00000000-0000-0000-0000-0000000000' || id)::uuid, 1, 1, true,
          jsonb_build_object('course', course::jsonb)
        from (values
          (31, '{"completed": {"recorded": {"at": "2026-11-24T01:00:00Z"}}}'),
          (32, '{"completed": {"recorded": {"at": "2026-11-25T01:00:00Z"}}}'),
          (33, '{"completed": {"recorded": {"at": "2026-11-26T01:00:00Z"}}}'),
          (34, '{"accepted": []}')
        ) as given (id, course)
        """);
    TestServer.migrate(database, "walker", "secret");
    assertEquals(
        "11, 12 CAUSE, 13 CHECK, 14 CAUSE",
        TestServer.query(
            database,
            """
            select string_agg(concat_ws(' ', right(id::text, 2), body #>> '{clock,step}'), ', '
              order by id) from obligations
            """));
    assertEquals(
        "31, 32 2, 33 3, 34",
        TestServer.query(
            database,
            """
            select string_agg(concat_ws(' ', right(id::text, 2), body #>> '{course,round}'), ', '
              order by id) from dispositions
            """));
    assertEquals(
        "4",
        TestServer.query(
            database,
            "select count(*) from pg_class where relforcerowsecurity and relname in"
                + " ('obligations', 'routing_slips', 'dispositions', 'follow_ups')"));
  }

  @Test
  void what_was_sent_on_before_is_remembered_as_it_is_compared_H_7() {
    var database = owned("rememberer", "45");
    TestServer.execute(
        database,
        """
        insert into complaints (company, id, version, procedure, edition, stage, drafted_at,
          received_at, searched, grams, model, part_number, customer, failure_code, body)
        select 'acme', ('00000000-0000-0000-0000-00000000000' || id)::uuid, 1, 'p', 1, stage,
          '2026-11-23Z', '2026-11-23Z', '', '{}', model, part, 'Ｅast 1', 'x',
          jsonb_build_object('intake', jsonb_build_object(
            'facts', facts::jsonb, 'defect', jsonb_build_object('codes', codes::jsonb)))
        from (values
          (1, 'CLOSED', 'ｘ - １', null, '["f 7", "Ｆ７", "g"]', '{"LINE": "line a"}'),
          (2, 'INVESTIGATING', null, 'p-1', '["f7"]', null),
          (3, 'VERIFIED', 'x-1', null, '["f7"]', null),
          (4, 'CLOSED', null, null, '["f7"]', null),
          (5, 'CLOSED', 'x-1', null, '["  "]', null)
        ) as given (id, stage, model, part, codes, facts)
        """);
    TestServer.migrate(database, "rememberer", "secret");
    assertEquals(
        "1 F7 X-1 EAST1 {\"LINE\": \"LINEA\"}, 1 G X-1 EAST1 {\"LINE\": \"LINEA\"}, 2 F7 P-1 EAST1"
            + " {}",
        TestServer.query(
            database,
            """
            select string_agg(concat_ws(' ', right(complaint::text, 1), code, model, part_number,
              customer, facts), ', ' order by complaint, code)
            from failures
            """));
  }

  /** A new database of an ordinary owner, at the schema of that version. */
  private static String owned(String owner, String version) {
    var database = TestServer.emptyDatabase();
    TestServer.execute("postgres", "create role %s login password 'secret'".formatted(owner));
    TestServer.execute("postgres", "grant redress_app, redress_search to " + owner);
    TestServer.execute("postgres", "alter database %s owner to %s".formatted(database, owner));
    TestServer.migrate(database, owner, "secret", version);
    return database;
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

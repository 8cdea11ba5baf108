package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.testing.StoppedProcess;

/** What changes seldom is not asked for twice, and never stays what it is no longer. */
class RememberedTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Person LI =
      new Person(ACME, "li", new Department("QUALITY"), new Position("CLERK"));

  @BeforeEach
  void an_account_that_is_remembered() {
    save(true);
    soon(RememberedTest::isRemembered);
  }

  @Test
  void what_this_instance_changes_is_seen_with_the_commit() {
    save(false);
    assertFalse(active());
  }

  @Test
  void what_a_transaction_changes_is_seen_within_it_and_forgotten_when_it_fails() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            FRESH
                .ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      FRESH
                          .ports()
                          .accounts()
                          .save(new Account(LI, "secret", false), Tenure.ALWAYS);
                      assertFalse(active());
                      throw new IllegalArgumentException("roll back");
                    }));
    assertTrue(active());
  }

  @Test
  void what_somebody_changes_behind_our_back_is_seen_soon() {
    switchOff();
    soon(() -> !active());
  }

  @Test
  void what_another_instance_changes_is_seen_soon() {
    try (var another = FRESH.another(TestServer.port(), 2, Duration.ofSeconds(5))) {
      var ports = another.ports();
      ports
          .transactions()
          .run(
              ACME,
              () -> {
                ports.accounts().save(new Account(LI, "secret", false), Tenure.ALWAYS);
                return null;
              });
      soon(() -> !active());
    }
  }

  @Test
  void a_change_that_nobody_could_tell_is_seen_when_the_listener_is_back() {
    TestServer.execute(
        FRESH.database(),
        """
        begin;
        select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query in ('select 1', 'listen redress_changed');
        update accounts set active = false;
        commit;
        """);
    soon(() -> !active());
    soon(RememberedTest::isRemembered);
    assertFalse(active());
  }

  @Test
  void a_change_that_a_silent_listener_does_not_tell_is_seen_and_another_listens_R12() {
    try (var silent = silentListener(FRESH.database())) {
      switchOff();
      soon(() -> !active());
      soon(RememberedTest::isRemembered);
      assertFalse(active(), silent + " has told nothing");
    }
  }

  @Test
  void a_listener_is_relied_on_for_two_seconds_from_the_last_question_that_it_answered_R12() {
    var vertx = Vertx.vertx();
    var database = TestServer.emptyDatabase();
    var now = new AtomicLong();
    try (var changes = new Changes(vertx, options(database), BOUND, now::get)) {
      changes.begin();
      soon(changes::areTold);
      try (var silent = silentListener(database)) {
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertFalse(changes.areTold(), silent + " has answered nothing since");
      }
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void what_was_read_before_a_change_and_arrives_after_it_is_not_kept() {
    var vertx = Vertx.vertx();
    var options = options(FRESH.database());
    try (var changes = new Changes(vertx, options, BOUND);
        var connections = new Connections(vertx, options, 1, BOUND, new Traffic())) {
      var transactions = new PgTransactions(connections, BOUND);
      var memory = new Remembered<String, String>(transactions, changes, "accounts");
      changes.begin();
      soon(changes::areTold);
      memory.get(
          "key",
          () -> {
            memory.forget();
            return Optional.of("old");
          });
      assertEquals(Optional.of("new"), memory.get("key", () -> Optional.of("new")));
      assertEquals(Optional.of("new"), memory.get("key", () -> Optional.of("newer")));
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void another_company_is_told_nothing_of_what_is_remembered() {
    assertEquals(
        Optional.empty(),
        FRESH.ports().transactions().run(OTHER, () -> FRESH.ports().accounts().find(ACME, "li")));
  }

  /** The server's process at the other end of the connection that listens, which hears no more. */
  private static StoppedProcess silentListener(String database) {
    return new StoppedProcess(
        Long.parseLong(
            TestServer.query(
                database,
                """
                select pid from pg_stat_activity where datname = current_database()
                  and query in ('select 1', 'listen redress_changed')
                order by backend_start desc limit 1
                """)));
  }

  private static PgConnectOptions options(String database) {
    return new PgConnectOptions()
        .setHost("localhost")
        .setPort(TestServer.port())
        .setDatabase(database)
        .setUser(TestServer.USER)
        .setPassword(TestServer.PASSWORD);
  }

  private static boolean isRemembered() {
    FRESH.ports().accounts().find(ACME, "li");
    long before = FRESH.store().traffic().statements();
    FRESH.ports().accounts().find(ACME, "li");
    return FRESH.store().traffic().statements() == before;
  }

  private static boolean active() {
    return FRESH.ports().accounts().find(ACME, "li").orElseThrow().active();
  }

  private static void save(boolean active) {
    FRESH
        .ports()
        .transactions()
        .run(
            ACME,
            () -> {
              FRESH.ports().accounts().save(new Account(LI, "secret", active), Tenure.ALWAYS);
              return null;
            });
  }

  private static void switchOff() {
    TestServer.execute(FRESH.database(), "update accounts set active = false");
  }

  private static void soon(BooleanSupplier seen) {
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          while (!seen.getAsBoolean()) {
            Thread.onSpinWait();
          }
        });
  }
}

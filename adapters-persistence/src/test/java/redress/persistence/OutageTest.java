package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.Replies.Once;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Unavailable;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.testing.Example;
import redress.testing.Wire;

/** What happens when the database goes away, falls silent, or loses the connection. */
class OutageTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final ReplyKey KEY = new ReplyKey(ACME, "li", "POST /complaints", "k", "f");
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;
  private static final Complaint DRAFT = draft(complaintId(1));

  private Wire wire;
  private PostgresStore store;

  @BeforeEach
  void connect() {
    wire = new Wire(TestServer.port());
    store = FRESH.another(wire.port(), 2, PATIENCE);
  }

  @AfterEach
  void disconnect() {
    wire.close();
    store.close();
  }

  @Test
  void a_commit_of_which_nobody_hears_is_unavailable_and_the_repeat_replays() {
    store.ping();
    wire.cutAtCommit();
    assertThrows(Unavailable.class, this::saveOnce);
    var repeat = saveOnce();
    assertTrue(repeat.replayed());
    assertEquals("done", new String(repeat.reply().body(), StandardCharsets.UTF_8));
    assertEquals(Optional.of(DRAFT), ports().complaints().find(DRAFT.id()));
  }

  @Test
  void a_registration_of_which_nobody_hears_is_unavailable_and_the_repeat_replays() {
    store.ping();
    wire.cutAtCommit();
    var registration = PgRegistrationsTest.registration(1);
    assertThrows(Unavailable.class, () -> ports().registrations().register(registration));
    var repeat = ports().registrations().register(registration);
    assertTrue(repeat.replayed());
    assertEquals("1", new String(repeat.reply().body(), StandardCharsets.UTF_8));
    var next = ports().registrations().register(PgRegistrationsTest.registration(2));
    assertEquals("2", new String(next.reply().body(), StandardCharsets.UTF_8));
  }

  @Test
  void a_transaction_that_loses_its_connection_keeps_nothing() {
    assertThrows(
        Unavailable.class,
        () ->
            ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      ports().complaints().save(DRAFT);
                      wire.cut();
                      return ports().complaints().find(DRAFT.id());
                    }));
    wire.mend();
    assertEquals(Optional.empty(), ports().complaints().find(DRAFT.id()));
    assertFalse(saveOnce().replayed());
  }

  @Test
  void a_database_that_is_away_is_unavailable_in_bounded_time_and_comes_back_by_itself() {
    saveOnce();
    wire.cut();
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThrows(Unavailable.class, () -> store.ping());
          assertThrows(Unavailable.class, () -> ports().complaints().find(DRAFT.id()));
          assertThrows(
              Unavailable.class,
              () -> ports().registrations().register(PgRegistrationsTest.registration(2)));
        });
    wire.mend();
    assertEquals(Optional.of(DRAFT), ports().complaints().find(DRAFT.id()));
  }

  @Test
  void a_database_that_falls_silent_is_given_up_in_bounded_time() {
    saveOnce();
    wire.freeze();
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThrows(Unavailable.class, () -> ports().complaints().find(DRAFT.id()));
          assertThrows(Unavailable.class, () -> ports().complaints().find(DRAFT.id()));
        });
    wire.mend();
    assertEquals(Optional.of(DRAFT), ports().complaints().find(DRAFT.id()));
  }

  @Test
  void what_a_connection_that_fell_silent_had_locked_is_free_again() {
    saveOnce();
    assertThrows(
        Unavailable.class,
        () ->
            ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      ports().complaints().lock(DRAFT.id());
                      wire.freeze();
                      return ports().complaints().find(DRAFT.id());
                    }));
    wire.mend();
    assertEquals(
        Optional.of(DRAFT),
        ports().transactions().run(ACME, () -> ports().complaints().lock(DRAFT.id())));
  }

  @Test
  void a_server_that_ends_the_connections_is_unavailable_once_and_then_back() {
    store.ping();
    assertThrows(
        Unavailable.class,
        () ->
            ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      // a transaction takes its connection with its first statement
                      ports().complaints().find(DRAFT.id());
                      TestServer.execute(
                          "postgres",
                          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                              .formatted(FRESH.database()));
                      return ports().complaints().find(DRAFT.id());
                    }));
    assertFalse(saveOnce().replayed());
  }

  @Test
  void a_server_that_lets_nobody_into_the_database_is_unavailable_and_then_back() {
    saveOnce();
    var database = FRESH.database();
    TestServer.execute("postgres", "alter database %s allow_connections false".formatted(database));
    try {
      TestServer.execute(
          "postgres",
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(database));
      // the first may find a connection that is gone, the others find none
      for (int i = 0; i < 4; i++) {
        assertThrows(Unavailable.class, () -> ports().complaints().find(DRAFT.id()));
      }
    } finally {
      TestServer.execute(
          "postgres", "alter database %s allow_connections true".formatted(database));
    }
    assertEquals(Optional.of(DRAFT), ports().complaints().find(DRAFT.id()));
  }

  @Test
  void who_gets_no_connection_in_time_is_told_so() throws Exception {
    var busy = new CountDownLatch(2);
    var told = new CountDownLatch(1);
    var holders = new ArrayList<Thread>();
    for (int i = 0; i < 2; i++) {
      holders.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      ports()
                          .transactions()
                          .run(
                              ACME,
                              () -> {
                                // a transaction takes its connection with its first statement
                                ports().complaints().find(DRAFT.id());
                                busy.countDown();
                                await(told);
                              })));
    }
    busy.await();
    assertTimeoutPreemptively(
        BOUND, () -> assertThrows(Unavailable.class, () -> ports().complaints().find(DRAFT.id())));
    told.countDown();
    for (var holder : holders) {
      holder.join();
    }
    assertFalse(saveOnce().replayed());
  }

  @Test
  void who_waits_too_long_for_a_lock_is_told_so() throws Exception {
    saveOnce();
    whileLocked(() -> {});
    assertEquals(
        Optional.of(DRAFT),
        ports().transactions().run(ACME, () -> ports().complaints().lock(DRAFT.id())));
  }

  @Test
  void a_statement_that_takes_too_long_is_ended_at_the_server_S36() throws Exception {
    saveOnce();
    whileLocked(
        () ->
            assertTimeoutPreemptively(
                BOUND,
                () -> {
                  while (!"0".equals(TestServer.query(FRESH.database(), WAITING))) {
                    Thread.onSpinWait();
                  }
                }));
  }

  @Test
  void work_that_hides_a_failed_statement_is_not_taken_for_committed() {
    assertThrows(
        IllegalStateException.class,
        () ->
            ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      ports().complaints().save(DRAFT);
                      try {
                        ports()
                            .complaints()
                            .save(draft(new ComplaintId(Example.OTHER, Example.uuid(9))));
                      } catch (IllegalStateException hidden) {
                        return "as if nothing had happened";
                      }
                      return "never";
                    }));
    assertEquals(Optional.empty(), ports().complaints().find(DRAFT.id()));
  }

  private Ports ports() {
    return store.ports();
  }

  /** Somebody else has locked the draft, whoever waits for it is told so, and then that is done. */
  private void whileLocked(Runnable then) throws SQLException {
    try (var other = TestServer.connect(FRESH.database());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from complaints for update");
      assertThrows(
          Unavailable.class,
          () -> ports().transactions().run(ACME, () -> ports().complaints().lock(DRAFT.id())));
      then.run();
      other.rollback();
    }
  }

  private Once saveOnce() {
    return ports()
        .replies()
        .once(
            KEY,
            () -> {
              ports().complaints().save(DRAFT);
              return new Reply(201, Map.of(), "done".getBytes(StandardCharsets.UTF_8));
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.verified;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.Unavailable;
import redress.application.complaint.Registrations.Registered;
import redress.application.complaint.Registrations.Registration;
import redress.application.complaint.RegistrationsContract;
import redress.rule.Refusal;

class PgRegistrationsTest extends RegistrationsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  static Registration registration(int number) {
    return RegistrationsContract.registration(number);
  }

  @Test
  void two_instances_on_one_database_leave_no_gap() throws Exception {
    int many = 400;
    try (var other = FRESH.another(TestServer.port(), 4, PostgresStore.Database.PATIENCE);
        var threads = Executors.newFixedThreadPool(64, Thread.ofVirtual().factory())) {
      var answers = new ArrayList<Future<Integer>>();
      for (int number = 1; number <= many; number++) {
        var registration = registration(number);
        var ports = number % 2 == 0 ? ports() : other.ports();
        answers.add(
            threads.submit(
                () -> Integer.valueOf(body(ports.registrations().register(registration)))));
      }
      var given = new ArrayList<Integer>();
      for (var answer : answers) {
        given.add(answer.get());
      }
      assertEquals(
          IntStream.rangeClosed(1, many).boxed().toList(), given.stream().sorted().toList());
    }
  }

  @Test
  void of_too_many_that_wait_some_are_told_so_and_the_others_get_theirs() throws Exception {
    register(registration(1));
    int many = 1_500;
    var refused = new AtomicInteger();
    var someRefused = new CountDownLatch(1);
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = TestServer.connect(FRESH.database());
        var statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("select from counters for update");
      for (int number = 2; number < 2 + many; number++) {
        var registration = registration(number);
        answers.add(
            threads.submit(
                () -> {
                  try {
                    return Integer.valueOf(body(register(registration)));
                  } catch (Unavailable tooMany) {
                    refused.incrementAndGet();
                    someRefused.countDown();
                    return 0;
                  }
                }));
      }
      someRefused.await();
      blocker.rollback();
    }
    var given = new ArrayList<Integer>();
    for (var answer : answers) {
      if (answer.get() > 0) {
        given.add(answer.get());
      }
    }
    assertTrue(refused.get() > 0);
    assertEquals(
        IntStream.rangeClosed(2, many + 1 - refused.get()).boxed().toList(),
        given.stream().sorted().toList());
  }

  @Test
  void who_works_on_a_case_for_long_holds_up_nobody_else() throws Exception {
    var held = verified(complaintId(1), 3);
    ports().transactions().run(ACME, () -> ports().complaints().save(held));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var worker = TestServer.connect(FRESH.database());
        var statement = worker.createStatement()) {
      worker.setAutoCommit(false);
      statement.execute("select from complaints for update");
      var waiting =
          threads.submit(() -> body(register(registration(1, OptionalLong.of(3), NOVEMBER))));
      for (int number = 2; number <= 50; number++) {
        register(registration(number));
      }
      assertFalse(waiting.isDone());
      worker.rollback();
      assertEquals("50", waiting.get());
    }
  }

  @Test
  void who_is_refused_in_the_middle_of_a_group_takes_no_number() throws Exception {
    register(registration(1));
    var refusal = Refusal.later("NOT_YET", null, "not yet");
    var answers = new TreeMap<Integer, FutureTask<String>>();
    try (var blocker = TestServer.connect(FRESH.database());
        var statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("select from counters for update");
      answers.put(2, waiting(registration(2)));
      while (blocked() == 0) {
        Thread.onSpinWait();
      }
      for (int number = 3; number <= 7; number++) {
        var good = registration(number);
        answers.put(number, waiting(number == 5 ? with(good, refusing(refusal)) : good));
      }
      blocker.rollback();
    }
    var refused = answers.remove(5);
    assertSame(refusal, assertThrows(ExecutionException.class, refused::get).getCause());
    var given = new ArrayList<String>();
    for (var answer : answers.values()) {
      given.add(answer.get());
    }
    assertEquals(List.of("2", "3", "4", "5", "6"), given);
    assertEquals("7", body(register(registration(8))));
    // one, the one that was held up, those who gathered meanwhile, and the last
    assertEquals(4, FRESH.store().traffic().groups());
    assertEquals(8, FRESH.store().traffic().registrations());
  }

  private static IntFunction<Registered> refusing(Refusal refusal) {
    return sequence -> {
      throw refusal;
    };
  }

  /** Begins a registration in a thread of its own and returns when it waits for its answer. */
  private FutureTask<String> waiting(Registration registration) {
    var answer = new FutureTask<>(() -> body(register(registration)));
    var thread = Thread.ofVirtual().start(answer);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertFalse(answer.isDone());
      Thread.onSpinWait();
    }
    return answer;
  }

  /** How many transactions of the store wait for a lock that somebody else has. */
  private static int blocked() {
    return Integer.parseInt(
        TestServer.query(
            FRESH.database(),
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()"));
  }
}

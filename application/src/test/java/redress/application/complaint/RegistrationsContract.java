package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.registered;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Registrations.Registered;
import redress.application.complaint.Registrations.Registration;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.Entry;
import redress.history.Verification;
import redress.rule.Refusal;

/** What everything that gives case numbers does. */
public abstract class RegistrationsContract {
  protected static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  protected abstract Ports ports();

  @Test
  void a_registration_stores_the_case_its_obligations_its_events_and_its_answer() {
    var once = register(registration(1));
    assertFalse(once.replayed());
    assertEquals("1", body(once));
    var complaint = registered(verified(complaintId(1), 1), NOVEMBER, 1);
    assertEquals(complaint, ports().complaints().find(complaintId(1)).orElseThrow());
    assertEquals(
        List.of(obligation(uuid(1), complaintId(1))), ports().obligations().ofCase(complaintId(1)));
    var links = ports().history().read(complaintId(1).subject(), 0, 10);
    assertEquals("REGISTERED", links.getLast().event().entry().type());
    assertEquals(complaint.track().registered().at(), links.getLast().event().at());
    assertEquals("clerk", links.getLast().event().by());
    assertEquals(uuid(1), ports().views().numbered(ACME, complaint.number().text()).orElseThrow());
  }

  @Test
  void a_stored_draft_is_registered_at_the_version_that_was_seen() {
    ports().transactions().run(ACME, () -> ports().complaints().save(verified(complaintId(1), 3)));
    var stale =
        assertThrows(Stale.class, () -> register(registration(1, OptionalLong.of(2), NOVEMBER)));
    assertEquals(3, stale.current());
    assertEquals("1", body(register(registration(1, OptionalLong.of(3), NOVEMBER))));
    assertEquals(4, ports().complaints().find(complaintId(1)).orElseThrow().version());
  }

  @Test
  void a_case_that_is_there_is_not_registered_as_new_and_one_that_is_not_there_is_unknown() {
    ports().transactions().run(ACME, () -> ports().complaints().save(verified(complaintId(1), 3)));
    assertThrows(Stale.class, () -> register(registration(1)));
    assertThrows(Unknown.class, () -> register(registration(2, OptionalLong.of(1), NOVEMBER)));
  }

  @Test
  void each_company_and_month_has_a_series_of_its_own_S4_10() {
    assertEquals("1", body(register(registration(1))));
    assertEquals("2", body(register(registration(2))));
    assertEquals("1", body(register(registration(3, OptionalLong.empty(), DECEMBER))));
    assertEquals("3", body(register(registration(4))));
    var others = new ComplaintId(OTHER, uuid(5));
    assertEquals("1", body(register(registration(others, OptionalLong.empty(), NOVEMBER))));
  }

  @Test
  void a_repeat_is_answered_and_not_done_again() {
    var first = register(registration(1));
    var second = register(registration(1));
    assertTrue(second.replayed());
    assertEquals(body(first), body(second));
    assertEquals("2", body(register(registration(2))));
    assertTrue(ports().replies().find(key(complaintId(1), "f")).orElseThrow().replayed());
  }

  @Test
  void the_same_key_with_other_content_is_refused() {
    register(registration(1));
    var registration = registration(1);
    var other =
        new Registration(
            complaintId(2),
            OptionalLong.empty(),
            NOVEMBER,
            key(complaintId(1), "other"),
            registration.assign());
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED", assertThrows(Refusal.class, () -> register(other)).code());
  }

  @Test
  void what_the_function_throws_is_thrown_and_no_number_is_lost_S4_10() {
    register(registration(1));
    var refusal = Refusal.later("NOT_YET", null, "not yet");
    IntFunction<Registered> refusing =
        sequence -> {
          throw refusal;
        };
    assertSame(
        refusal, assertThrows(Refusal.class, () -> register(with(registration(2), refusing))));
    assertEquals("2", body(register(registration(3))));
    assertEquals("3", body(register(registration(2))));
  }

  @Test
  void it_is_refused_inside_an_open_transaction() {
    assertThrows(
        IllegalStateException.class,
        () -> ports().transactions().run(ACME, () -> register(registration(1))));
  }

  @Test
  void many_at_once_get_numbers_without_gap_and_the_bad_ones_fail_alone_S4_10_E_2()
      throws Exception {
    int many = 300;
    var refusal = Refusal.later("NOT_YET", null, "not yet");
    var answers = new ArrayList<Future<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 1; number <= many; number++) {
        var registration = registration(number);
        var chosen =
            switch (number % 10) {
              case 3 ->
                  with(
                      registration,
                      sequence -> {
                        throw refusal;
                      });
              case 7 -> with(registration, sequence -> broken(registration, sequence));
              default -> registration;
            };
        answers.add(threads.submit(() -> body(register(chosen))));
      }
    }
    var given = new ArrayList<Integer>();
    for (int number = 1; number <= many; number++) {
      var answer = answers.get(number - 1);
      switch (number % 10) {
        case 3 -> assertSame(refusal, failure(answer));
        case 7 -> assertEquals(IllegalStateException.class, failure(answer).getClass());
        default -> given.add(Integer.valueOf(answer.get()));
      }
    }
    assertEquals(
        IntStream.rangeClosed(1, many * 8 / 10).boxed().toList(), given.stream().sorted().toList());
    var result = new Verification(ports().history()).verify(ACME);
    assertTrue(result.broken().isEmpty());
    assertEquals(many * 8 / 10, result.chains());
  }

  @Test
  void of_many_requests_with_one_key_exactly_one_is_done() throws Exception {
    Callable<String> request =
        () -> {
          try {
            return body(register(registration(1)));
          } catch (Refusal busy) {
            assertEquals("IDEMPOTENCY_KEY_BUSY", busy.code());
            return "busy";
          }
        };
    var answers = new ArrayList<Future<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        answers.add(threads.submit(request));
      }
    }
    for (var answer : answers) {
      assertTrue(List.of("1", "busy").contains(answer.get()));
    }
    assertEquals("2", body(register(registration(2))));
  }

  protected final Replies.Once register(Registration registration) {
    return ports().registrations().register(registration);
  }

  /** A complete intake that is registered at once; it is answered with its sequence. */
  protected static Registration registration(long number) {
    return registration(number, OptionalLong.empty(), NOVEMBER);
  }

  protected static Registration registration(long number, OptionalLong version, YearMonth month) {
    return registration(complaintId(number), version, month);
  }

  private static Registration registration(ComplaintId id, OptionalLong version, YearMonth month) {
    return new Registration(
        id,
        version,
        month,
        key(id, "f"),
        sequence ->
            outcome(registered(verified(id, version.orElse(1)), month, sequence), sequence));
  }

  private static Registered outcome(Complaint complaint, int sequence) {
    return new Registered(
        complaint,
        List.of(obligation(complaint.id().value(), complaint.id())),
        List.of(
            Entry.of("DRAFTED", null), Entry.of("VERIFIED", null), Entry.of("REGISTERED", null)),
        "clerk",
        new Reply(
            201,
            Map.of("ETag", "\"2\""),
            Integer.toString(sequence).getBytes(StandardCharsets.UTF_8)));
  }

  protected static Registration with(Registration registration, IntFunction<Registered> assign) {
    return new Registration(
        registration.id(),
        registration.version(),
        registration.month(),
        registration.key(),
        assign);
  }

  /** Something that no store can keep: an obligation of another company. */
  private static Registered broken(Registration registration, int sequence) {
    var good = registration.assign().apply(sequence);
    return new Registered(
        good.complaint(),
        List.of(obligation(uuid(9), new ComplaintId(OTHER, uuid(9)))),
        good.entries(),
        good.by(),
        good.reply());
  }

  private static ReplyKey key(ComplaintId id, String fingerprint) {
    return new ReplyKey(
        id.company(), "clerk", "POST /complaints", "key of " + id.value(), fingerprint);
  }

  protected static String body(Replies.Once once) {
    return new String(once.reply().body(), StandardCharsets.UTF_8);
  }

  private static Throwable failure(Future<String> answer) {
    return assertThrows(ExecutionException.class, answer::get).getCause();
  }
}

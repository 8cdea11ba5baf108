package redress.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redress.rule.Refusal;
import redress.testing.MovableClock;

/** What every collection of answers does. */
public abstract class RepliesContract {
  private static final ReplyKey KEY = new ReplyKey(ACME, "li", "POST /complaints", "k1", "f1");

  private final AtomicInteger done = new AtomicInteger();

  protected abstract Ports ports();

  protected abstract MovableClock clock();

  @Test
  void the_first_request_is_done_and_a_repeat_is_answered_alike() {
    var first = once(KEY);
    assertFalse(first.replayed());
    var second = once(KEY);
    assertTrue(second.replayed());
    assertEquals(1, done.get());
    assertEquals(201, second.reply().status());
    assertEquals(Map.of("ETag", "\"1\"", "Location", "/x"), second.reply().headers());
    assertArrayEquals(first.reply().body(), second.reply().body());
  }

  @Test
  void the_same_key_with_other_content_is_refused() {
    once(KEY);
    var other = new ReplyKey(ACME, "li", "POST /complaints", "k1", "f2");
    var refusal = assertThrows(Refusal.class, () -> once(other));
    assertEquals("IDEMPOTENCY_KEY_REUSED", refusal.code());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertThrows(Refusal.class, () -> ports().replies().find(other));
    assertEquals(1, done.get());
  }

  @Test
  void another_user_route_key_or_company_is_independent() {
    once(KEY);
    assertFalse(once(new ReplyKey(ACME, "wang", "POST /complaints", "k1", "f1")).replayed());
    assertFalse(once(new ReplyKey(ACME, "li", "POST /others", "k1", "f1")).replayed());
    assertFalse(once(new ReplyKey(ACME, "li", "POST /complaints", "k2", "f1")).replayed());
    assertFalse(once(new ReplyKey(OTHER, "li", "POST /complaints", "k1", "f1")).replayed());
    assertEquals(5, done.get());
  }

  @Test
  void a_failure_is_not_stored_and_neither_is_what_was_done() {
    var draft = draft(complaintId(1));
    Supplier<Reply> refused =
        () -> {
          ports().complaints().save(draft);
          throw Refusal.later("NOT_YET", null, "not yet");
        };
    assertThrows(Refusal.class, () -> ports().replies().once(KEY, refused));
    assertEquals(Optional.empty(), ports().complaints().find(draft.id()));
    assertEquals(Optional.empty(), ports().replies().find(KEY));
    assertFalse(once(KEY).replayed());
  }

  @Test
  void the_work_and_its_answer_share_one_transaction() {
    var draft = draft(complaintId(1));
    assertThrows(
        ArithmeticException.class,
        () ->
            ports()
                .transactions()
                .run(
                    ACME,
                    () -> {
                      ports()
                          .replies()
                          .once(
                              KEY,
                              () -> {
                                ports().complaints().save(draft);
                                return reply("never");
                              });
                      throw new ArithmeticException();
                    }));
    assertEquals(Optional.empty(), ports().replies().find(KEY));
    assertEquals(Optional.empty(), ports().complaints().find(draft.id()));
  }

  @Test
  void an_answer_is_kept_for_its_time_and_then_the_key_is_new() {
    once(KEY);
    clock().advance(Replies.KEPT.minus(Duration.ofSeconds(1)));
    assertTrue(once(KEY).replayed());
    clock().advance(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), ports().replies().find(KEY));
    assertFalse(once(KEY).replayed());
    assertTrue(once(KEY).replayed());
  }

  @Test
  void of_many_answers_only_those_whose_time_is_over_are_forgotten() {
    for (int number = 1; number <= 5; number++) {
      once(key(number));
    }
    clock().advance(Duration.ofDays(1));
    for (int number = 6; number <= 9; number++) {
      once(key(number));
    }
    clock().advance(Replies.KEPT.minus(Duration.ofDays(1)));
    for (int number = 10; number <= 14; number++) {
      assertFalse(once(key(number)).replayed());
    }
    for (int number = 6; number <= 14; number++) {
      assertTrue(once(key(number)).replayed());
    }
    assertFalse(once(key(1)).replayed());
  }

  @Test
  void an_answer_may_be_looked_up_without_doing_anything() {
    assertEquals(Optional.empty(), ports().replies().find(KEY));
    once(KEY);
    assertTrue(ports().replies().find(KEY).orElseThrow().replayed());
    assertEquals(1, done.get());
  }

  private Replies.Once once(ReplyKey key) {
    return ports().replies().once(key, () -> reply("done " + done.incrementAndGet()));
  }

  private static ReplyKey key(int number) {
    return new ReplyKey(ACME, "li", "POST /complaints", "key " + number, "f1");
  }

  private static Reply reply(String body) {
    return new Reply(
        201, Map.of("ETag", "\"1\"", "Location", "/x"), body.getBytes(StandardCharsets.UTF_8));
  }
}

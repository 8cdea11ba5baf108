package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.Replies;
import redress.application.RepliesContract;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.rule.Refusal;
import redress.testing.MovableClock;

class PgRepliesTest extends RepliesContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  @Override
  protected MovableClock clock() {
    return FRESH.clock();
  }

  @Test
  void while_the_first_request_is_running_a_repeat_is_told_that_the_key_is_busy() {
    var key = new ReplyKey(ACME, "li", "POST /complaints", "k1", "f1");
    var replies = ports().replies();
    replies.once(
        key,
        () -> {
          var repeat = CompletableFuture.supplyAsync(() -> replies.once(key, this::never));
          var refusal = assertThrows(CompletionException.class, repeat::join).getCause();
          assertEquals("IDEMPOTENCY_KEY_BUSY", ((Refusal) refusal).code());
          return new Reply(200, Map.of(), new byte[0]);
        });
    assertTrue(replies.once(key, this::never).replayed());
  }

  @Test
  void answers_whose_time_is_over_do_not_pile_up() {
    for (int number = 0; number < 150; number++) {
      ports()
          .replies()
          .once(
              new ReplyKey(ACME, "li", "POST /complaints", "key " + number, "f"),
              () -> new Reply(200, Map.of(), new byte[0]));
      clock().advance(Replies.KEPT.dividedBy(2));
    }
    assertEquals("2", TestServer.query(FRESH.database(), "select count(*) from replies"));
  }

  private Reply never() {
    throw new AssertionError("this was done already");
  }
}

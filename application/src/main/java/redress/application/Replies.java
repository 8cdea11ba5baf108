package redress.application;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers already given, so that a repeated request is answered and not done again.
 *
 * <p>An answer is stored in the transaction of the work it answers, and kept for {@link #KEPT}. A
 * refusal is not stored: the corrected request may use the same key.
 */
public interface Replies {
  Duration KEPT = Duration.ofDays(7);

  /**
   * An answer and whether it was given before.
   *
   * @param replayed true if nothing was done now
   */
  record Once(Reply reply, boolean replayed) {}

  /**
   * Does the work in a transaction and stores its answer, or gives the stored answer.
   *
   * @throws redress.rule.Refusal {@code IDEMPOTENCY_KEY_REUSED} (other content) or {@code
   *     IDEMPOTENCY_KEY_BUSY} (the first request is still running)
   */
  Once once(ReplyKey key, Supplier<Reply> work);

  /**
   * The stored answer, if the request was answered before.
   *
   * @throws redress.rule.Refusal {@code IDEMPOTENCY_KEY_REUSED}
   */
  Optional<Once> find(ReplyKey key);
}

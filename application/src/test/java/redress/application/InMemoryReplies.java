package redress.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import redress.organization.CompanyId;
import redress.rule.Refusal;
import redress.testing.Memory;

/** The answers already given, in memory. */
public final class InMemoryReplies implements Replies {
  private record Scope(CompanyId company, String user, String route, String key) {}

  private record Given(String fingerprint, Reply reply, Instant at) {}

  private final Memory memory;
  private final Memory.Table<Scope, Given> replies;
  private final InstantSource clock;

  public InMemoryReplies(Memory memory, InstantSource clock) {
    this.memory = memory;
    this.replies = memory.table("replies", scope -> scope.company());
    this.clock = clock;
  }

  @Override
  public Once once(ReplyKey key, Supplier<Reply> work) {
    return memory.transaction(
        key.company(),
        () ->
            find(key)
                .orElseGet(
                    () -> {
                      var reply = work.get();
                      replies.put(scope(key), new Given(key.fingerprint(), reply, clock.instant()));
                      return new Once(reply, false);
                    }));
  }

  @Override
  public Optional<Once> find(ReplyKey key) {
    return replies
        .get(scope(key))
        .filter(given -> given.at().plus(KEPT).isAfter(clock.instant()))
        .map(
            given -> {
              if (!given.fingerprint().equals(key.fingerprint())) {
                throw Refusal.content(
                    "IDEMPOTENCY_KEY_REUSED",
                    null,
                    "the idempotency key was used for a request with other content");
              }
              return new Once(given.reply(), true);
            });
  }

  private static Scope scope(ReplyKey key) {
    return new Scope(key.company(), key.user(), key.route(), key.key());
  }
}

package redress.bootstrap.architecture.violation;

import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Breaks every rule, so that each can be seen to bite. */
final class Violation {
  Connection needsSql;
  CompletableFuture<String> composes;

  Instant asks() {
    return Instant.now();
  }

  static final class NothingImpl {}
}

package redress.persistence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redress.application.Replies;
import redress.application.Unavailable;
import redress.application.complaint.Registrations.Registration;

/** A registration that somebody waits for, until it is answered or has failed. */
final class Waiting {
  private static final String DOING = "waiting for a registration";

  private final Registration registration;
  private final CompletableFuture<Replies.Once> answer = new CompletableFuture<>();

  Waiting(Registration registration) {
    this.registration = registration;
  }

  Registration registration() {
    return registration;
  }

  void answer(Replies.Once once) {
    answer.complete(once);
  }

  void fail(Throwable failure) {
    answer.completeExceptionally(failure);
  }

  /** The answer; whatever the registration failed with is thrown. */
  Replies.Once get(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Unavailable(DOING, late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable(DOING, stopped);
    } catch (ExecutionException failed) {
      throw thrown(failed.getCause());
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      default -> new IllegalStateException(DOING, failure);
    };
  }
}

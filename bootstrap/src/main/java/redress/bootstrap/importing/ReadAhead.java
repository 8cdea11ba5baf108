package redress.bootstrap.importing;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redress.application.importing.Pace;

/** While one thing is used up, the next is made in another thread; never more than one ahead. */
public final class ReadAhead implements Pace {
  @Override
  public <T> void each(Supplier<Optional<T>> source, Consumer<T> use) {
    try (var reader =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("reading").factory())) {
      var made = made(reader.submit(source::get));
      while (made.isPresent()) {
        var next = reader.submit(source::get);
        use.accept(made.get());
        made = made(next);
      }
    }
  }

  private static <T> Optional<T> made(Future<Optional<T>> next) {
    try {
      return next.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(failed.getCause());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", stopped);
    }
  }
}

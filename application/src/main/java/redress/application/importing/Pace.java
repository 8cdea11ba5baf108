package redress.application.importing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** In which order things are made and used up. */
public interface Pace {
  /** Each is made when the one before has been used up. */
  Pace STEP_BY_STEP =
      new Pace() {
        @Override
        public <T> void each(Supplier<Optional<T>> source, Consumer<T> use) {
          for (var next = source.get(); next.isPresent(); next = source.get()) {
            use.accept(next.get());
          }
        }
      };

  /**
   * Uses everything up that the source makes, in order, until it makes nothing more. What either of
   * them throws ends it: what was made before the source threw has been used up by then.
   */
  <T> void each(Supplier<Optional<T>> source, Consumer<T> use);
}

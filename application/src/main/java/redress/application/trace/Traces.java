package redress.application.trace;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells whoever watches what a request was made up of and how long it took. It is told the names of
 * operations and of what was being done, the company and the status: no content, and nobody's name.
 *
 * <p>Telling never fails and never waits: what cannot be told in time is not told.
 */
public interface Traces {
  /** Nobody watches; it costs nothing. */
  Traces NONE =
      new Traces() {
        @Override
        public boolean watched() {
          return false;
        }

        @Override
        public void request(Asked asked, Consumer<Told> work) {
          work.accept(Told.NOTHING);
        }

        @Override
        public <T> T step(String doing, Supplier<T> work) {
          return work.get();
        }
      };

  /**
   * What is asked for.
   *
   * @param trace the trace that the request is a part of, or begins: 32 hexadecimal digits
   * @param parent what it comes from, or {@code null} if it begins the trace
   * @param operation its name in the contract
   * @param method of HTTP
   * @param path with the names of its parameters in braces
   */
  record Asked(String trace, TraceParent parent, String operation, String method, String path) {}

  /** What becomes known of a request while it is worked on. */
  interface Told {
    Told NOTHING =
        new Told() {
          @Override
          public void company(String code) {
            // nobody watches
          }

          @Override
          public void status(int status) {
            // nobody watches
          }
        };

    /** Whose request it is. */
    void company(String code);

    /** How it was answered; from 500 on it failed. */
    void status(int status);
  }

  /** Whether anybody watches, and so whether the traces of others are continued. */
  boolean watched();

  /** Does the work of a request, on this thread. */
  void request(Asked asked, Consumer<Told> work);

  /**
   * Does a part of what this thread works on; outside of a request just does it.
   *
   * @param doing what is going on, always the same words for the same thing
   */
  <T> T step(String doing, Supplier<T> work);
}

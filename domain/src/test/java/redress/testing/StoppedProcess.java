package redress.testing;

import java.io.IOException;

/** A process of this machine that stands still until this is closed, and says so to nobody. */
public record StoppedProcess(long id) implements AutoCloseable {
  /**
   * @throws IllegalStateException if there is no such process, or it is not ours to stop
   */
  public StoppedProcess {
    signal("-STOP", id);
  }

  @Override
  public void close() {
    signal("-CONT", id);
  }

  private static void signal(String signal, long id) {
    try {
      if (new ProcessBuilder("kill", signal, Long.toString(id)).start().waitFor() != 0) {
        throw new IllegalStateException("kill %s %d failed".formatted(signal, id));
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

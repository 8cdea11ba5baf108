package redress.bootstrap.importing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells how far an import is: a bar that is drawn over itself on a terminal, a line now and then
 * elsewhere.
 */
public final class Progress {
  private static final int WIDTH = 30;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final boolean terminal;
  private final InstantSource clock;
  private Path file;
  private Instant begun;
  private Instant told;

  public Progress(PrintWriter out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Reading of that file begins. */
  void begin(Path next) {
    end();
    file = next;
    begun = clock.instant();
    told = begun;
  }

  /** Rows of the file are done; how far that is, is told by its bytes. */
  void show(long rows, long bytes, long size) {
    var now = clock.instant();
    double seconds = Math.max(Duration.between(begun, now).toMillis(), 1) / 1000.0;
    double part = size == 0 ? 1 : Math.min(1.0, (double) bytes / size);
    long left = Math.round(seconds * (1 - part) / Math.max(part, 0.001));
    var text =
        "%s: %d rows, %d %%, %.0f rows a second, %d:%02d left"
            .formatted(
                file.getFileName(),
                rows,
                Math.round(part * 100),
                rows / seconds,
                left / 60,
                left % 60);
    if (terminal) {
      int filled = (int) Math.round(part * WIDTH);
      out.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + text + "\u001b[K");
      out.flush();
    } else if (Duration.between(told, now).compareTo(BETWEEN_LINES) >= 0) {
      told = now;
      out.println(text);
    }
  }

  /** Whatever is said next begins on a line of its own. */
  public void end() {
    if (terminal && file != null) {
      out.println();
    }
    file = null;
  }
}

package redress.bootstrap;

import java.util.stream.Collectors;
import redress.tree.Malformed;

/**
 * The program cannot start or go on; the message is one sentence that says why, for the console.
 */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message, null, false, false);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** Everything that is wrong with a document, a line each, with its place. */
  static StartRefused misread(String document, Malformed wrong) {
    return new StartRefused(
        wrong.findings().stream()
            .map(it -> "%s: %s: %s".formatted(document, it.pointer(), it.sentence()))
            .collect(Collectors.joining(System.lineSeparator())),
        wrong);
  }
}

package redress.application;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A failure as the log is told of it: what it is and where it was thrown, with the words of this
 * program, of the network and of the disk. What a library says of a value that it does not take has
 * the value in it, and what people send does not get into the log (check S39): whoever logs a
 * failure logs this instead.
 */
public final class Unsaid extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String OURS = "redress.";
  private static final List<String> WORDS = List.of(OURS, "java.net.", "java.nio.file.");

  private Unsaid(Throwable it, Unsaid cause) {
    super(said(it) ? it.toString() : it.getClass().getName(), cause);
    setStackTrace(it.getStackTrace());
  }

  /** What may be told of that failure and of what led to it; its message is one line of it. */
  public static Unsaid of(Throwable failure) {
    return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Unsaid of(Throwable failure, Set<Throwable> told) {
    return failure == null || !told.add(failure)
        ? null
        : new Unsaid(failure, of(failure.getCause(), told));
  }

  /** Nobody's words but our own, or those of what has nothing to do with contents. */
  private static boolean said(Throwable it) {
    var words = it.getMessage();
    var cause = it.getCause();
    boolean quotes =
        words != null
            && cause != null
            && cause.getMessage() != null
            && words.contains(cause.getMessage());
    return quotes ? said(cause) && known(it) : known(it);
  }

  private static boolean known(Throwable it) {
    if (it instanceof URISyntaxException || it instanceof InvalidPathException) {
      return false;
    }
    var name = it.getClass().getName();
    var thrown = it.getStackTrace();
    return it instanceof Error
        || it.getClass() == IOException.class
        || WORDS.stream().anyMatch(name::startsWith)
        || thrown.length > 0 && thrown[0].getClassName().startsWith(OURS);
  }
}

package redress.complaint;

import java.util.Optional;
import java.util.Set;

/**
 * Something that belongs to one case and runs in parallel to it: a department's 8D report, a goods
 * request, a stock count.
 *
 * <p>Each has a version of its own, 1 when it is made and one more with every change.
 */
public interface Part {
  PartId id();

  long version();

  /** What is still to be done about it, or nothing; a case is not closed over it. */
  default Optional<Unfinished> unfinished() {
    return Optional.empty();
  }

  /** The users who worked on it for the case, so that others can look at what they did. */
  default Set<String> workers() {
    return Set.of();
  }

  /**
   * Something that is still open.
   *
   * @param code a stable code, which a procedure's closing conditions name
   * @param sentence what is open, and who has it
   */
  record Unfinished(String code, String sentence) {}
}

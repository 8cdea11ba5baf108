package redress.application.procedure;

import java.time.Instant;

/**
 * One version of a company's procedure: written, approved and in force, or not all of it yet.
 *
 * @param written who put it forward as a draft and when, or {@code null} for an edition that was
 *     adopted by the command line
 * @param approval who approved it and from when it holds, or {@code null} for a draft
 */
public record Version(int number, State state, String sha256, Written written, Approval approval) {
  /** Where a version stands. */
  public enum State {
    /** It was put forward and can be approved. */
    DRAFT,
    /** A later version was approved, so that this one is not approved any more. */
    OVERTAKEN,
    /** It is approved and will be in force. */
    PENDING,
    /** New cases are registered under it. */
    IN_FORCE,
    /** Another one is in force; cases that were registered under it keep it. */
    ENDED
  }

  /** Who put it forward, by user name. */
  public record Written(String by, Instant at) {}

  /** Who approved it, by user name, and from when it is the one for new cases. */
  public record Approval(String by, Instant effectiveFrom) {}

  /** A version with its document, verbatim. */
  public record Text(Version version, String text) {}
}

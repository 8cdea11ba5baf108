package redress.routing;

import java.time.Instant;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * A case at one step of its slip, once.
 *
 * @param holder whose turn it is, or was
 * @param arrivedAt when it came there
 * @param opinion what was said, or {@code null} before, and where a signature says it all
 * @param read somebody read and signed it, or {@code null}
 * @param returned it was sent back from here, or {@code null}
 * @param left it went on, or back; {@code null} while it is there
 */
public record Hop(
    String step,
    Department holder,
    Instant arrivedAt,
    Opinion opinion,
    Mark read,
    Returned returned,
    Mark left) {

  /** Sent back to a step, for a reason. */
  public record Returned(String to, String reason) {}

  static Hop arrived(RoutingStep step, Department holder, Instant at) {
    return new Hop(step.code(), holder, at, null, null, null, null);
  }

  /** Whether the case is there. */
  public boolean open() {
    return left == null;
  }

  /** Whether all was done at it that was to be done. */
  public boolean answered() {
    return left != null && returned == null;
  }

  Hop given(Opinion said) {
    return new Hop(step, holder, arrivedAt, said, null, null, null);
  }

  Hop read(Mark reader) {
    return new Hop(step, holder, arrivedAt, opinion, reader, null, null);
  }

  Hop left(Mark mark) {
    return new Hop(step, holder, arrivedAt, opinion, read, null, mark);
  }

  Hop returned(Returned where, Mark mark) {
    return new Hop(step, holder, arrivedAt, opinion, read, where, mark);
  }
}

package redress.copies;

import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * One numbered copy of a paper.
 *
 * @param no its number on the paper, from 1
 * @param holder the department that it is for
 * @param occasion when it goes out
 * @param sent {@code null} until it goes out
 * @param received who acknowledged it for the department, or {@code null} until somebody has
 */
public record DocumentCopy(
    int no, Department holder, Purpose purpose, Occasion occasion, Mark sent, Mark received) {
  /** It goes out now. */
  DocumentCopy sent(Mark mark) {
    return new DocumentCopy(no, holder, purpose, occasion, mark, received);
  }

  /** Its department has it now. */
  DocumentCopy received(Mark mark) {
    return new DocumentCopy(no, holder, purpose, occasion, sent, mark);
  }

  /** Whether its department has not acknowledged it, sent or not. */
  public boolean open() {
    return received == null;
  }

  @Override
  public String toString() {
    return "%d %s".formatted(no, holder);
  }
}

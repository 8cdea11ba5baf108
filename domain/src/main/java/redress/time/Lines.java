package redress.time;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import redress.rule.Step;

/**
 * The lines of an explanation, written when somebody reads them. Most deadlines are computed for
 * their instant alone, and writing the lines takes many times longer than that.
 *
 * <p>What they are written from never changes, so that it does no harm if two threads write them.
 */
final class Lines extends AbstractList<Step> {
  private final Supplier<List<Step>> writing;
  private List<Step> written;

  Lines(Supplier<List<Step>> writing) {
    this.writing = writing;
  }

  /** These lines as they are if nobody can change them, or else a copy. */
  static List<Step> fixed(List<Step> steps) {
    return steps instanceof Lines ? steps : List.copyOf(steps);
  }

  @Override
  public Step get(int index) {
    return written().get(index);
  }

  @Override
  public int size() {
    return written().size();
  }

  private List<Step> written() {
    var known = written;
    if (known == null) {
      known = List.copyOf(writing.get());
      written = known;
    }
    return known;
  }
}

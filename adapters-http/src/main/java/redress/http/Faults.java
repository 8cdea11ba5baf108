package redress.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import redress.rule.Finding;
import redress.tree.Malformed;

/**
 * What is known to be wrong with a request while the rest of it is being read, so that all of it is
 * told at once. A request with a fault is refused in any case.
 */
final class Faults {
  private final List<Finding> found;

  Faults(List<Finding> found) {
    this.found = new ArrayList<>(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Lets a faulty request come no further. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new Malformed(found);
    }
  }

  /** Reads a part of the request; a faulty one is refused with what is wrong in that part too. */
  <T> T toldWith(Supplier<T> reading) {
    if (found.isEmpty()) {
      return reading.get();
    }
    kept(reading, null);
    throw new Malformed(found);
  }

  /** Reads a part of the request; what is wrong with it is kept until the rest has been read. */
  <T> T kept(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (Malformed malformed) {
      var known = found.stream().map(Finding::pointer).toList();
      malformed.findings().stream()
          .filter(finding -> !known.contains(finding.pointer()))
          .forEach(found::add);
      return otherwise;
    }
  }
}

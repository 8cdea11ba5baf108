package redress.errand;

import redress.complaint.InMemoryParts;
import redress.testing.Memory;

/** The errands of all cases, in memory. */
public final class InMemoryErrands extends InMemoryParts<Errand> {
  public InMemoryErrands(Memory memory) {
    super(memory, "errands");
  }
}

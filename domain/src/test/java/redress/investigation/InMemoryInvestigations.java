package redress.investigation;

import redress.complaint.InMemoryParts;
import redress.testing.Memory;

/** The investigations of all cases, in memory. */
public final class InMemoryInvestigations extends InMemoryParts<Investigation> {
  public InMemoryInvestigations(Memory memory) {
    super(memory, "investigations");
  }
}

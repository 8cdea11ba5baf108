package redress.complaint;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryPartsTest extends PartsContract<ExamplePart> {
  private final Memory memory = new Memory();

  @Override
  protected Parts<ExamplePart> parts() {
    return new InMemoryParts<>(memory, "example parts");
  }

  @Override
  protected Complaints complaints() {
    return new InMemoryComplaints(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }

  @Override
  protected ExamplePart part(PartId id, long version) {
    return ExamplePart.of(id, version);
  }
}

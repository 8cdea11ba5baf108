package redress.http.fence;

import org.junit.jupiter.api.AfterEach;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** Hostile texts, in memory. */
class HostileTextHttpTest extends HostileTextStory {
  private Neighbours here;

  @Override
  protected Neighbours neighbours() {
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    here = new Neighbours("equipment-manufacturer", InMemoryPorts.on(memory, clock), clock);
    return here;
  }

  @AfterEach
  void close() {
    here.close();
  }
}

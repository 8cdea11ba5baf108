package redress.http.fence;

import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** What is another company's, in memory; what is done there is undone after each request. */
class ObjectMatrixHttpTest extends ObjectMatrixStory {
  @Override
  protected Neighbours neighbours(String code) {
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    var neighbours = new Neighbours(code, InMemoryPorts.on(memory, clock), clock);
    memory.rehearse();
    return neighbours;
  }
}

package redress.http.procedure;

import redress.http.ServedCompany;

class InMemorySimulationTest extends SimulationStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

package redress.http.procedure;

import redress.http.ServedCompany;

/** What another scale would have charged to people, in memory. */
class SimulatedCostHttpTest extends SimulatedCostStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

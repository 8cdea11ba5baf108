package redress.http.procedure;

import redress.http.ServedCompany;

class InMemoryPriorityTest extends PriorityStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

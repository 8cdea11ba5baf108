package redress.http.procedure;

import redress.http.ServedCompany;

/** Changes at the same time, in memory. */
class InMemoryConcurrentChangesTest extends ConcurrentChangesStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

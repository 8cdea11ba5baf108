package redress.http.procedure;

import redress.http.ServedCompany;

/** What returns and certificates come to at most, over HTTP in memory. */
class InMemoryReturnLimitsTest extends ReturnLimitsStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

package redress.http.procedure;

import redress.http.ServedCompany;

class InMemoryReturnsTest extends ReturnStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

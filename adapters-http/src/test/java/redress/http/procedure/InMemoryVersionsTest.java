package redress.http.procedure;

import redress.http.ServedCompany;

class InMemoryVersionsTest extends VersionsStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

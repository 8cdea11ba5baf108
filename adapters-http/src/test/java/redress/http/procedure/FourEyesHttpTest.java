package redress.http.procedure;

import redress.http.ServedCompany;

/** Four eyes over HTTP in memory. */
class FourEyesHttpTest extends FourEyesStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }
}

package redress.http.procedure;

import redress.http.ServedCompany;

/** What is split over several cases, over HTTP in memory. */
class SplitHttpTest extends SplitStory {
  @Override
  protected ServedCompany served(String document) {
    return ServedCompany.inMemory(document);
  }

  @Override
  protected void counted(int splits) {
    // in memory nobody counts
  }
}

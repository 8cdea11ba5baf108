package redress.http.session;

import redress.application.ExampleCompany;
import redress.http.ServedCompany;

/** Tokens of programs over HTTP in memory. */
class TokensHttpTest extends TokensStory {
  @Override
  protected ServedCompany served(String document) {
    return new ServedCompany(ExampleCompany.inMemory(document));
  }
}

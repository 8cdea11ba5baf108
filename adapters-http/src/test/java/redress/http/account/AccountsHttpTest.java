package redress.http.account;

import redress.application.ExampleCompany;
import redress.http.ServedCompany;

/** Accounts over HTTP in memory. */
class AccountsHttpTest extends AccountsStory {
  @Override
  protected ServedCompany served(String document) {
    return new ServedCompany(ExampleCompany.inMemory(document));
  }
}

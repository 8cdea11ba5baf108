package redress.http.session;

import redress.application.ExampleCompany;
import redress.application.session.SessionLimits;
import redress.http.ServedCompany;

/** Sessions over HTTP in memory; a program that starts anew finds the same memory. */
class SessionsHttpTest extends SessionsStory {
  @Override
  protected ServedCompany served(String document, SessionLimits limits) {
    return new ServedCompany(ExampleCompany.inMemory(document), limits);
  }

  @Override
  protected ServedCompany restarted(ServedCompany company, SessionLimits limits) {
    return new ServedCompany(company.company(), limits);
  }
}

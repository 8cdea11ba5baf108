package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.organization.Companies;
import redress.organization.CompaniesContract;
import redress.testing.Work;

class PgCompaniesTest extends CompaniesContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Companies companies() {
    return FRESH.ports().companies();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}

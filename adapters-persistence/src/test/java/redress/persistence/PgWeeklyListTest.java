package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.weeklylist.WeeklyListContract;

class PgWeeklyListTest extends WeeklyListContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private String founded;

  @Override
  protected ExampleCompany company(String document) {
    if (founded != null) {
      FRESH.afterEach(null);
      FRESH.beforeEach(null);
    }
    founded = document;
    return ExampleCompany.on(FRESH.ports(), FRESH.clock(), document);
  }
}

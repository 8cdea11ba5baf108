package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.time.ImportCalendarContract;

class PgImportCalendarTest extends ImportCalendarContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.on(FRESH.ports(), FRESH.clock(), document);
  }
}

package redress.application.time;

import redress.application.ExampleCompany;

class ImportCalendarTest extends ImportCalendarContract {
  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.inMemory(document);
  }
}

package redress.application.time;

import redress.application.ExampleCompany;

class ImportCalendarTest extends ImportCalendarContract {
  /** In memory, transactions follow one another: it happens within the same. */
  @Override
  protected void meanwhile(Runnable work) {
    work.run();
  }

  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.inMemory(document);
  }
}

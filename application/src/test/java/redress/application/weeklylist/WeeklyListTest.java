package redress.application.weeklylist;

import redress.application.ExampleCompany;

class WeeklyListTest extends WeeklyListContract {
  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.inMemory(document);
  }
}

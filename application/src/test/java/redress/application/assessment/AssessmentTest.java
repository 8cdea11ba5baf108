package redress.application.assessment;

import redress.application.ExampleCompany;

class AssessmentTest extends AssessmentContract {
  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.inMemory(document);
  }
}

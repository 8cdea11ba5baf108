package redress.organization;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryCompaniesTest extends CompaniesContract {
  private final Memory memory = new Memory();

  @Override
  protected Companies companies() {
    return new InMemoryCompanies(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}

package redress.application;

import java.util.function.Supplier;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** Transactions over the tables in memory. */
public final class InMemoryTransactions implements Transactions {
  private final Memory memory;

  public InMemoryTransactions(Memory memory) {
    this.memory = memory;
  }

  @Override
  public <T> T run(CompanyId company, Supplier<T> work) {
    return memory.transaction(company, work);
  }
}

package redress.application.job;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryJobsTest extends JobsContract {
  private final Memory memory = new Memory();

  @Override
  protected Jobs jobs() {
    return new InMemoryJobs(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}

package redress.persistence;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.time.ImportCalendarContract;

class PgImportCalendarTest extends ImportCalendarContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected void meanwhile(Runnable work) {
    try (var another = Executors.newVirtualThreadPerTaskExecutor()) {
      another.submit(work).get();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  protected ExampleCompany company(String document) {
    return ExampleCompany.on(FRESH.ports(), FRESH.clock(), document);
  }
}

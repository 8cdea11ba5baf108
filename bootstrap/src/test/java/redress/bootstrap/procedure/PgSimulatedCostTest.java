package redress.bootstrap.procedure;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import redress.http.ServedCompany;
import redress.http.procedure.SimulatedCostStory;

/** What another scale would have charged to people, on PostgreSQL. */
class PgSimulatedCostTest extends SimulatedCostStory {
  @TempDir Path data;

  private ServedOnPostgres postgres;

  @Override
  protected ServedCompany served(String document) {
    postgres = new ServedOnPostgres(data);
    return postgres.company(document);
  }

  @AfterEach
  void close() {
    postgres.close();
  }
}

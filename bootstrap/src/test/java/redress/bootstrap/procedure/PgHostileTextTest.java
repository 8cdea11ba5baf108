package redress.bootstrap.procedure;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import redress.http.fence.HostileTextStory;
import redress.http.fence.Neighbours;

/** Hostile texts, on PostgreSQL. */
class PgHostileTextTest extends HostileTextStory {
  @TempDir Path data;

  private ServedOnPostgres postgres;
  private Neighbours here;

  @Override
  protected Neighbours neighbours() {
    postgres = new ServedOnPostgres(data);
    here = postgres.neighbours("equipment-manufacturer");
    return here;
  }

  @AfterEach
  void close() {
    here.close();
    postgres.close();
  }
}

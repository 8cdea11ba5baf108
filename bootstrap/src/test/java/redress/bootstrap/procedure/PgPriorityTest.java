package redress.bootstrap.procedure;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import redress.http.ServedCompany;
import redress.http.procedure.PriorityStory;

/** The order in which cases are taken in hand, over HTTP on PostgreSQL. */
class PgPriorityTest extends PriorityStory {
  @TempDir Path data;

  private final Deque<ServedOnPostgres> servers = new ArrayDeque<>();

  @Override
  protected ServedCompany served(String document) {
    servers.push(new ServedOnPostgres(data.resolve("" + servers.size())));
    return servers.peek().company(document);
  }

  @AfterEach
  void close() {
    servers.forEach(ServedOnPostgres::close);
  }
}

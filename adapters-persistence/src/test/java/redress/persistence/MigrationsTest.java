package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void a_second_run_changes_nothing() {
    var database = TestServer.emptyDatabase();
    assertTrue(TestServer.migrate(database) > 0);
    assertEquals(0, TestServer.migrate(database));
  }

  @Test
  void several_instances_may_start_at_once() throws Exception {
    var database = TestServer.emptyDatabase();
    Callable<Integer> start = () -> TestServer.migrate(database);
    try (var threads = Executors.newFixedThreadPool(3)) {
      int applied = 0;
      for (var started : threads.invokeAll(List.of(start, start, start))) {
        applied += started.get();
      }
      assertEquals(TestServer.migrate(TestServer.emptyDatabase()), applied);
    }
  }

  @Test
  void a_database_that_cannot_search_chinese_text_is_refused() {
    var database = "redress_plain";
    TestServer.execute(
        "postgres",
        "create database %s template template0 encoding 'UTF8' locale_provider libc locale 'C'"
            .formatted(database));
    var refused = assertThrows(FlywayException.class, () -> TestServer.migrate(database));
    assertTrue(refused.getMessage().contains("C.UTF-8"), refused.getMessage());
  }
}

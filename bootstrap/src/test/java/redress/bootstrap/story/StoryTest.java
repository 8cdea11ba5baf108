package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.application.SequentialIdentities;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.persistence.PostgresStore;
import redress.procedure.ShippedProcedures;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** The same story on both stores: the same instants and ids, and in the end the same hashes. */
class StoryTest {
  private static final String PROCEDURE = ShippedProcedures.text("equipment-manufacturer");

  @TempDir Path data;

  @Test
  void the_story_ends_with_the_same_hashes_in_memory_and_on_postgresql() {
    var inMemory = told((clock, ignored) -> InMemoryPorts.on(new Memory(), clock));
    assertFalse(inMemory.isEmpty());
    assertEquals(inMemory, onPostgres());
  }

  private List<String> onPostgres() {
    var vertx = Vertx.vertx();
    try (var server = EmbeddedPostgres.start(data)) {
      var endpoint = server.endpoint();
      Flyway.configure()
          .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
          .locations(PostgresStore.MIGRATIONS)
          .load()
          .migrate();
      return told(
          (clock, identities) ->
              new PostgresStore(
                      vertx,
                      new PostgresStore.Database(
                          endpoint.host(),
                          endpoint.port(),
                          endpoint.database(),
                          endpoint.user(),
                          endpoint.password()),
                      identities,
                      clock)
                  .ports());
    } finally {
      vertx.close().await();
    }
  }

  private static List<String> told(BiFunction<MovableClock, SequentialIdentities, Ports> store) {
    var clock = new MovableClock(ExampleCompany.MONDAY);
    var ports = store.apply(clock, new SequentialIdentities());
    try (var premises = new Premises(ports, clock, PROCEDURE)) {
      new Story(premises, premises.imported()).tell();
      return premises.chains();
    }
  }
}

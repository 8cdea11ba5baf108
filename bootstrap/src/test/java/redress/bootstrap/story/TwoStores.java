package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.application.SequentialIdentities;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.persistence.PostgresStore;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** Plays a story in memory and on PostgreSQL: with the same instants and ids it ends the same. */
final class TwoStores {
  private final Path data;
  private final Instant founded;

  /**
   * @param data where the database is kept meanwhile
   */
  TwoStores(Path data) {
    this(data, ExampleCompany.MONDAY);
  }

  /**
   * @param founded when the company begins to work under its procedure, which is when stories begin
   */
  TwoStores(Path data, Instant founded) {
    this.data = data;
    this.founded = founded;
  }

  /** Fails unless both end with the same hashes, and with some. */
  void alike(String document, Consumer<Premises> story) {
    var inMemory = told(document, story, (clock, ids) -> InMemoryPorts.on(new Memory(), clock));
    assertFalse(inMemory.isEmpty());
    assertEquals(inMemory, onPostgres(document, story));
  }

  private List<String> onPostgres(String document, Consumer<Premises> story) {
    var vertx = Vertx.vertx();
    try (var server = EmbeddedPostgres.start(data)) {
      var endpoint = server.endpoint();
      Flyway.configure()
          .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
          .locations(PostgresStore.MIGRATIONS)
          .load()
          .migrate();
      return told(
          document,
          story,
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

  private List<String> told(
      String document,
      Consumer<Premises> story,
      BiFunction<MovableClock, SequentialIdentities, Ports> store) {
    var clock = new MovableClock(founded);
    var ports = store.apply(clock, new SequentialIdentities());
    try (var premises = new Premises(ports, clock, document)) {
      story.accept(premises);
      return premises.chains();
    }
  }
}

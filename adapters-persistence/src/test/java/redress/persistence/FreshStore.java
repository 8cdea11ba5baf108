package redress.persistence;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redress.application.Identities;
import redress.application.Ports;
import redress.application.SequentialIdentities;
import redress.testing.MovableClock;

/** A new store for each test, on a database of the test class's own that is emptied before. */
final class FreshStore
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final Identities identities = new SequentialIdentities();
  private String database;
  private Vertx vertx;
  private PostgresStore store;

  PostgresStore store() {
    return store;
  }

  Ports ports() {
    return store.ports();
  }

  MovableClock clock() {
    return clock;
  }

  String database() {
    return database;
  }

  /** Another instance of the program on the same database, by way of that port. */
  PostgresStore another(int port, int connections, Duration patience) {
    return new PostgresStore(
        vertx,
        new PostgresStore.Database(
            "localhost",
            port,
            database,
            TestServer.USER,
            TestServer.PASSWORD,
            connections,
            patience),
        identities,
        clock);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = TestServer.newDatabase();
    vertx = Vertx.vertx();
    store =
        another(
            TestServer.port(), PostgresStore.Database.CONNECTIONS, PostgresStore.Database.PATIENCE);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clock.set(START);
    TestServer.execute(
        database,
        """
        do $$
        declare
          tables text;
        begin
          select string_agg(quote_ident(tablename), ', ') into tables
          from pg_tables where schemaname = 'public' and tablename not like 'flyway%';
          execute 'truncate ' || tables || ' restart identity';
        end
        $$
        """);
    store =
        another(
            TestServer.port(), PostgresStore.Database.CONNECTIONS, PostgresStore.Database.PATIENCE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    store.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Awaited.await("closing", vertx.close(), PostgresStore.Database.PATIENCE);
  }
}

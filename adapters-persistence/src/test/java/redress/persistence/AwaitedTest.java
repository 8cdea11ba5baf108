package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.Unavailable;

/** What the server says, told as a fault of ours or as something that passes. */
class AwaitedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(strings = {"55000", "28P01", "28000", "3D000", "42501"})
  void what_is_a_fault_of_ours_in_a_statement_passes_while_connecting(String state) {
    Future<PgConnection> refused = Future.failedFuture(said(state));
    assertThrows(IllegalStateException.class, () -> Awaited.await("asking", refused, PATIENCE));
    assertThrows(Unavailable.class, () -> Awaited.connected("connecting", refused, PATIENCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53300", "57P03", "40001", "55P03", "25006", "25P03"})
  void what_passes_by_itself_passes_everywhere(String state) {
    Future<PgConnection> refused = Future.failedFuture(said(state));
    assertThrows(Unavailable.class, () -> Awaited.await("asking", refused, PATIENCE));
    assertThrows(Unavailable.class, () -> Awaited.connected("connecting", refused, PATIENCE));
  }

  private static PgException said(String state) {
    return new PgException("it is so", "FATAL", state, null);
  }
}

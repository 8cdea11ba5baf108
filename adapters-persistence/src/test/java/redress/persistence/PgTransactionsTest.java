package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.TransactionsContract;
import redress.application.Unavailable;

class PgTransactionsTest extends TransactionsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  /** A standby refuses changes like that until it is promoted. */
  @Test
  void a_change_that_a_standby_refuses_may_succeed_later() {
    var alter = "alter database %s ".formatted(FRESH.database());
    TestServer.execute("postgres", alter + "set default_transaction_read_only = on");
    try (var store = FRESH.another(TestServer.port(), 1, Duration.ofSeconds(10))) {
      var ports = store.ports();
      assertTrue(ports.complaints().find(complaintId(1)).isEmpty(), "it is read all the same");
      assertThrows(
          Unavailable.class,
          () ->
              ports.transactions().run(ACME, () -> ports.complaints().save(draft(complaintId(1)))));
    } finally {
      TestServer.execute("postgres", alter + "reset default_transaction_read_only");
    }
  }
}

package redress.bootstrap.session;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.session.SessionLimits;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.procedure.ShippedProcedures;
import redress.testing.StoppedProcess;

/** An instance whose connection for news of the database has fallen silent without ending. */
class SilentListenerTest {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void whoever_is_switched_off_elsewhere_is_out_where_no_news_come_in_S10_R12() throws Exception {
    var postgres = POSTGRES.fresh();
    var document = ShippedProcedures.text("equipment-manufacturer");
    try (var one = postgres.company(document, SessionLimits.USUAL)) {
      var first = awaitListeners(postgres, 1);
      try (var two = postgres.anew(one, SessionLimits.USUAL)) {
        var listeners = new ArrayList<>(awaitListeners(postgres, 2));
        listeners.removeAll(first);
        var clerk = two.desk("quality-clerk");
        clerk.get("/session").expect(200);
        try (var silent = new StoppedProcess(listeners.getFirst())) {
          var gm = one.desk("gm");
          var account = gm.get("/accounts/quality-clerk").expect(200);
          gm.ifMatch(account.version())
              .post("/accounts/quality-clerk/disabling", Map.of("reason", "has left the company"))
              .expect(200);
          assertTimeoutPreemptively(
              BOUND,
              () -> {
                while (clerk.get("/session").status() != 401) {
                  Thread.onSpinWait();
                }
              },
              () -> silent + " is believed for ever");
        }
      }
    }
  }

  /** The server's processes that tell of changes, when there are so many. */
  private static List<Long> awaitListeners(ServedOnPostgres postgres, int many) {
    return assertTimeoutPreemptively(
        BOUND,
        () -> {
          var found = listeners(postgres);
          while (found.size() != many) {
            found = listeners(postgres);
          }
          return found;
        });
  }

  private static List<Long> listeners(ServedOnPostgres postgres) throws SQLException {
    try (var connection = postgres.connection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select pid from pg_stat_activity where datname = current_database()
                  and query in ('select 1', 'listen redress_changed')
                """)) {
      var all = new ArrayList<Long>();
      while (rows.next()) {
        all.add(rows.getLong(1));
      }
      return all;
    }
  }
}

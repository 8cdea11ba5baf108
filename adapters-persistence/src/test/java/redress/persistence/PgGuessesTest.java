package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.Guesses;
import redress.application.session.GuessesContract;
import redress.application.session.TooManyAttempts;
import redress.organization.CompanyId;

class PgGuessesTest extends GuessesContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Guesses guesses() {
    return FRESH.ports().guesses();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }

  @Override
  protected int kept() {
    return Integer.parseInt(TestServer.query(FRESH.database(), "select count(*) from guesses"));
  }

  @Test
  void one_guess_lets_no_more_go_than_it_pays_for_S34() {
    TestServer.execute(
        FRESH.database(),
        """
        insert into guesses (company, limited, until)
        select 'operator', 'over ' || n, timestamptz '2026-11-23 01:00:00Z'
        from generate_series(1, 250) as n
        """);
    count("2026-11-23T00:59:00Z");
    assertEquals(251, kept());
    count("2026-11-23T01:00:00Z");
    assertEquals(151, kept());
    count("2026-11-23T01:00:00Z");
    assertEquals(51, kept());
  }

  /** It writes nothing then, and so waits for nobody who holds the row. */
  @Test
  void whoever_is_refused_waits_for_nobody_S34() throws SQLException {
    for (int i = 0; i < 3; i++) {
      count("2026-11-23T01:00:00Z");
    }
    try (var other = TestServer.connect(FRESH.database());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from guesses for update");
      assertThrows(TooManyAttempts.class, () -> count("2026-11-23T01:00:00Z"));
      other.rollback();
    }
  }

  private void count(String now) {
    transactions()
        .run(CompanyId.OPERATOR, () -> guesses().count(List.of(limit("li")), Instant.parse(now)));
  }
}

package redress.persistence;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.history.History;
import redress.history.HistoryContract;
import redress.history.Link;
import redress.history.Subject;
import redress.testing.Work;

class PgHistoryTest extends HistoryContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected History history() {
    return FRESH.ports().history();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Override
  protected void tamper(Subject subject, long seq, Link link) {
    try (var connection = TestServer.connect(FRESH.database());
        var update =
            connection.prepareStatement(
                "update events set bytes = ?, hash = ? where company = ? and subject = ? and seq ="
                    + " ?")) {
      update.setBytes(1, link.bytes());
      update.setBytes(2, link.hash());
      update.setString(3, subject.company().code());
      update.setObject(4, subject.id());
      update.setLong(5, seq);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

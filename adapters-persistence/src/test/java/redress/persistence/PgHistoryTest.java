package redress.persistence;

import java.util.HexFormat;
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
    var place =
        "where company = '%s' and subject = '%s' and seq = %d"
            .formatted(subject.company(), subject.id(), seq);
    TestServer.execute(
        FRESH.database(),
        link == null
            ? "delete from events " + place
            : "update events set bytes = '\\x%s', hash = '\\x%s' %s"
                .formatted(hex(link.bytes()), hex(link.hash()), place));
  }

  @Override
  protected void behead(Subject subject) {
    TestServer.execute(
        FRESH.database(), "delete from heads where subject = '%s'".formatted(subject.id()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

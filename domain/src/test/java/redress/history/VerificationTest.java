package redress.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.organization.CompanyId;
import redress.testing.Memory;

class VerificationTest {
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Entry VERIFIED = Entry.of("VERIFIED", null);

  private final Memory memory = new Memory();
  private final InMemoryHistory stored = new InMemoryHistory(memory);

  @Test
  void what_is_appended_while_it_reads_is_no_fault() {
    grow();
    var result = new Verification(new Growing()).verify(ACME);
    assertEquals(Optional.empty(), result.broken());
    assertEquals(1, result.chains());
  }

  private void grow() {
    memory.transaction(
        ACME,
        () -> {
          stored.append(CASE, MONDAY, "clerk", List.of(VERIFIED));
          return null;
        });
  }

  /** A history in which somebody works: its chain grows after its heads have been read. */
  private final class Growing implements History {
    @Override
    public List<Head> heads(CompanyId company, UUID after, int limit) {
      var heads = stored.heads(company, after, limit);
      grow();
      return heads;
    }

    @Override
    public void append(Instant at, String by, Map<Subject, List<Entry>> entries) {
      stored.append(at, by, entries);
    }

    @Override
    public void begin(Instant at, String by, Map<Subject, List<Entry>> entries) {
      stored.begin(at, by, entries);
    }

    @Override
    public List<Link> read(Subject subject, long afterSeq, int limit) {
      return stored.read(subject, afterSeq, limit);
    }

    @Override
    public Optional<Head> head(Subject subject) {
      return stored.head(subject);
    }
  }
}

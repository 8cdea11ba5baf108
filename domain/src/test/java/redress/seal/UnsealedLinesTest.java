package redress.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.history.Entry;
import redress.history.Head;
import redress.history.InMemoryHistory;
import redress.history.Subject;
import redress.monthbook.Snapshot.Seal;
import redress.testing.Memory;

/** Lines of what was sealed on days that have no seal (R32). */
class UnsealedLinesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Subject CHAIN = DaySeal.chain(ACME);

  private final Memory memory = new Memory();
  private final InMemoryHistory history = new InMemoryHistory(memory);
  private final InMemorySealedHeads sealed = new InMemorySealedHeads(memory, history);
  private final List<LocalDate> found = new ArrayList<>();

  @Test
  void before_between_and_after_the_seals_every_line_is_told_R32() {
    seal(DAY);
    seal(DAY.plusDays(2));
    for (int i = -1; i <= 3; i++) {
      line(DAY.plusDays(i), 1);
    }
    line(DAY.plusDays(3), 2);
    assertEquals(
        List.of(DAY.minusDays(1), DAY.plusDays(1), DAY.plusDays(3), DAY.plusDays(3)), find());
  }

  @Test
  void more_lines_than_a_page_are_told_and_more_seals_are_read_R32() {
    for (int i = 0; i < 1001; i++) {
      seal(DAY.plusDays(i));
    }
    line(DAY.plusDays(1000), 1);
    assertEquals(List.of(), find());
    for (int i = 0; i < 1001; i++) {
      line(DAY.plusDays(1001), i);
    }
    assertEquals(1001, find().size());
  }

  @Test
  void what_is_no_seal_seals_no_day_R32() {
    append(Entry.of("NOTED", null));
    seal(DAY);
    line(DAY, 1);
    line(DAY.plusDays(1), 1);
    assertEquals(List.of(DAY.plusDays(1)), find());
  }

  @Test
  void a_day_that_is_sealed_while_somebody_looks_is_no_fault_R32() {
    line(DAY.minusDays(1), 1);
    line(DAY.plusDays(1), 1);
    new UnsealedLines(history, sealed)
        .find(
            ACME,
            line -> {
              found.add(line.day());
              seal(DAY.plusDays(1));
            });
    assertEquals(List.of(DAY.minusDays(1)), found);
  }

  private List<LocalDate> find() {
    found.clear();
    new UnsealedLines(history, sealed).find(ACME, line -> found.add(line.day()));
    return found;
  }

  private void line(LocalDate day, int chain) {
    var head = new Head(new Subject(ACME, uuid(chain)), 1, new byte[32]);
    sealed.tamper(ACME, day, head.subject().id(), head);
  }

  private void seal(LocalDate day) {
    var seal = new DaySeal(ACME, day, null, 0, 0, new Root().hash());
    append(new DaySeal.Signed(seal, new Seal("key", "Ed25519", "public", "signed")).entry());
  }

  private void append(Entry entry) {
    memory.transaction(
        ACME,
        () -> {
          history.append(CHAIN, MONDAY, "clock", List.of(entry));
          return null;
        });
  }
}

package redress.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Subject;

/** A record of the trail as an event, and what is no such record. */
class AuditRecordTest {
  private static final AuditRecord BARE =
      new AuditRecord(
          ACME,
          MONDAY,
          "clerk",
          Deed.ROLE_CHANGE,
          "10.0.0.1",
          "enableAccount",
          "/x",
          "NO",
          List.of());

  @Test
  void a_record_is_read_from_its_event_as_it_was_with_changes_and_without_S40() {
    assertEquals(Optional.of(BARE), AuditRecord.of(event(BARE.entry())));
    var more = BARE.with(List.of(new Change("/role", "a", "b")));
    assertEquals(Optional.of(more), AuditRecord.of(event(more.entry())));
    assertEquals(
        List.of(new Change("/role", "a", "b"), new Change("/post", null, "c")),
        more.with(List.of(new Change("/post", null, "c"))).changes());
  }

  @Test
  void an_event_of_fewer_or_other_values_is_no_record_S40() {
    var three = BARE.entry().changes().subList(0, 3);
    assertEquals(Optional.empty(), AuditRecord.of(event(entry(three))));
    var other = IntStream.range(0, 4).mapToObj(i -> new Change("/" + i, null, "x")).toList();
    assertEquals(Optional.empty(), AuditRecord.of(event(entry(other))));
  }

  @Test
  void of_very_much_that_was_told_the_first_two_hundred_are_named_S40() {
    for (int many : List.of(199, 200, 201)) {
      var changes = IntStream.range(0, many).mapToObj(i -> new Change("/" + i, null, "x")).toList();
      var named = Trail.changes(Map.of(Subject.of(ACME), List.of(entry(changes))));
      assertEquals(Math.min(many, 200), named.size());
      assertEquals("/%s/TOLD/0".formatted(Subject.of(ACME).id()), named.getFirst().path());
    }
  }

  private static Entry entry(List<Change> changes) {
    return Entry.of("TOLD", null, null, changes);
  }

  private static Event event(Entry entry) {
    return new Event(Subject.of(ACME), 1, MONDAY, "clerk", entry);
  }
}

package redress.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;

/** The bytes of events, which are hashed and therefore never change. */
class EventTest {
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Change CHANGE = new Change("/customer/name", null, "华东");
  private static final Event EVENT =
      event(CASE, 7, "li", new Entry("NAMED", 2, List.of(CHANGE), "as told", new RuleId("I-01")));

  @Test
  void it_is_written_as_it_has_been_written_from_the_first_day() {
    assertEquals(
        "00000004"
            + hex("acme")
            + "00000024"
            + hex(uuid(1).toString())
            + "00000001"
            + hex("7")
            + "0000001b"
            + hex("2026-11-23T01:00:00.123456Z")
            + "00000002"
            + hex("li")
            + "00000005"
            + hex("NAMED")
            + "00000001"
            + hex("2")
            + "00000001"
            + "0000000e"
            + hex("/customer/name")
            + "ffffffff"
            + "00000006"
            + "e58d8ee4b89c"
            + "00000007"
            + hex("as told")
            + "00000004"
            + hex("I-01"),
        HexFormat.of().formatHex(EVENT.encoded()));
  }

  @Test
  void an_imprint_is_told_where_imprints_are_and_nowhere_else() {
    var imprint = new Imprint("obligations", "a/b", "0a");
    assertEquals("/imprints/obligations/a/b", imprint.path());
    assertEquals(imprint, Imprint.told(imprint.path(), "0a"));
    for (var none : List.of("/customer/name", "/imprints/obligations")) {
      assertThrows(IllegalArgumentException.class, () -> Imprint.told(none, "0a"), none);
    }
  }

  @Test
  void it_is_read_as_it_was_written() {
    var little = event(CASE, 1, "li", new Entry("SEEN", 1, List.of(), null, null));
    var much =
        event(
            CASE,
            Long.MAX_VALUE,
            "",
            new Entry("SEEN", 1, List.of(CHANGE, new Change("/a", "", null)), "", null));
    for (var event : List.of(EVENT, little, much)) {
      assertEquals(event, Event.decoded(event.encoded()));
    }
  }

  @Test
  void whatever_differs_changes_the_bytes_and_the_hash() {
    var entry = EVENT.entry();
    var others =
        Stream.of(
                event(new Subject(OTHER, uuid(1)), 7, "li", entry),
                event(new Subject(ACME, uuid(2)), 7, "li", entry),
                event(CASE, 8, "li", entry),
                event(CASE, 7, "wang", entry),
                event(
                    CASE, 7, "li", new Entry("NAMES", 2, List.of(CHANGE), "as told", entry.rule())),
                event(
                    CASE, 7, "li", new Entry("NAMED", 3, List.of(CHANGE), "as told", entry.rule())),
                event(CASE, 7, "li", new Entry("NAMED", 2, List.of(), "as told", entry.rule())),
                event(CASE, 7, "li", new Entry("NAMED", 2, List.of(CHANGE), null, entry.rule())),
                event(CASE, 7, "li", new Entry("NAMED", 2, List.of(CHANGE), "as told", null)))
            .toList();
    var first = Link.after(null, EVENT);
    for (var other : others) {
      assertNotEquals(first.toString(), Link.after(null, other).toString(), other.toString());
      assertNotEquals(first, Link.after(null, other));
    }
  }

  @Test
  void a_field_never_runs_into_the_next_one() {
    var one = event(CASE, 7, "li", new Entry("AB", 1, List.of(), "C", null));
    var two = event(CASE, 7, "liA", new Entry("B", 1, List.of(), "C", null));
    assertFalse(Arrays.equals(one.encoded(), two.encoded()));
    var none = event(CASE, 7, "li", new Entry("A", 1, List.of(), null, null));
    var empty = event(CASE, 7, "li", new Entry("A", 1, List.of(), "", null));
    assertFalse(Arrays.equals(none.encoded(), empty.encoded()));
  }

  @Test
  void bytes_that_are_cut_anywhere_are_no_event() {
    var bytes = EVENT.encoded();
    for (int length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThrows(IllegalArgumentException.class, () -> Event.decoded(cut), "at " + length);
    }
    var wild = bytes.clone();
    wild[0] = 0x7f;
    assertThrows(IllegalArgumentException.class, () -> Event.decoded(wild));
    wild[0] = (byte) 0x80;
    assertThrows(IllegalArgumentException.class, () -> Event.decoded(wild));
  }

  @Test
  void a_link_follows_the_hash_before_it_and_no_other() {
    var first = Link.after(null, EVENT);
    var second = Link.after(first.hash(), EVENT);
    assertTrue(first.follows(null));
    assertFalse(first.follows(second.hash()));
    assertTrue(second.follows(first.hash()));
    assertFalse(second.follows(null));
    assertArrayEquals(EVENT.encoded(), first.bytes());
    assertEquals(EVENT, first.event());
    assertEquals(first, new Link(EVENT.encoded(), first.hash().clone()));
    assertEquals(first.hashCode(), new Link(EVENT.encoded(), first.hash().clone()).hashCode());
    assertNotEquals(first, new Link(EVENT.encoded(), second.hash()));
    assertEquals(64, first.toString().length());
  }

  @Test
  void only_what_differs_is_told() {
    var changes =
        new Difference()
            .of("/same", 1, 1)
            .of("/none", null, null)
            .of("/new", null, 2)
            .of("/gone", 3, null)
            .of("/other", 4, 5)
            .changes();
    assertEquals(
        List.of(
            new Change("/new", null, "2"),
            new Change("/gone", "3", null),
            new Change("/other", "4", "5")),
        changes);
  }

  @Test
  void an_entry_is_of_the_first_version_and_may_have_a_reason() {
    var rule = new RuleId("I-01");
    assertEquals(new Entry("SEEN", 1, List.of(CHANGE), null, rule), Entry.of("SEEN", rule, CHANGE));
    assertEquals(
        new Entry("SEEN", 1, List.of(CHANGE), "as told", rule),
        Entry.of("SEEN", rule, "as told", List.of(CHANGE)));
  }

  @Test
  void the_chain_of_a_company_is_its_own() {
    assertEquals(Subject.of(ACME), Subject.of(ACME));
    assertNotEquals(Subject.of(ACME).id(), Subject.of(OTHER).id());
  }

  private static Event event(Subject subject, long seq, String by, Entry entry) {
    return new Event(subject, seq, MONDAY, by, entry);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

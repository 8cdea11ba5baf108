package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Imprint;
import redress.history.Subject;

/** What a chain has told, and where a record says otherwise (R32). */
class ToldTest {
  private static final Imprint IMPRINT = new Imprint("obligations", "1", "aa");

  @Test
  void lists_are_alike_in_any_order_and_other_texts_are_not_R32() {
    alike("[A, B]", "[B, A]");
    alike("[A]", "[A]");
    alike("x", "x");
    alike(null, null);
    otherwise("[A, B]", "[A]", "'[A]', and history tells '[A, B]'");
    otherwise("[A, B]", "[A, C]", "'[A, C]', and history tells '[A, B]'");
    otherwise("A, B", "B, A", "'B, A', and history tells 'A, B'");
    otherwise("[A]", null, "not there, and history tells '[A]'");
    otherwise(null, "[A]", "'[A]', and history tells not there");
  }

  @Test
  void of_each_value_the_first_and_the_last_count_and_imprints_stand_alone_R32() {
    var told = Told.begun(event(1, new Change("/a", null, "1"), IMPRINT.change()));
    told.add(event(2, new Change("/a", "1", "2"), new Change("/b", null, "3")));
    assertEquals("1", told.first("/a"));
    assertEquals(Map.of("/a", "2", "/b", "3"), told.last());
    assertEquals(Map.of("obligations/1", IMPRINT), told.imprints());
    assertEquals(2, told.seq());
    assertEquals("TOLD", told.began());
  }

  @Test
  void of_some_chains_the_imprints_alone_are_kept_R32() {
    var told = Told.imprinted(event(1, new Change("/a", null, "1"), IMPRINT.change()));
    assertEquals(Map.of(), told.last());
    assertEquals(Map.of("obligations/1", IMPRINT), told.imprints());
  }

  private static void alike(String told, String said) {
    assertEquals(Optional.empty(), compared(told, said));
  }

  private static void otherwise(String told, String said, String why) {
    assertEquals(Optional.of("/a is " + why), compared(told, said));
  }

  private static Optional<String> compared(String told, String said) {
    return Told.begun(event(1, new Change("/a", null, told)))
        .otherwise(List.of(new Change("/a", null, said)));
  }

  private static Event event(long seq, Change... changes) {
    return new Event(Subject.of(ACME), seq, MONDAY, "clerk", Entry.of("TOLD", null, changes));
  }
}

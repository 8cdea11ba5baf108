package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Imprint;
import redress.history.Subject;
import redress.procedure.ShippedProcedures;

/** Records of every kind against the imprints that their chains tell (R32). */
class ImprintedRecordsTest {
  private static final Imprint FIRST = new Imprint("obligations", "1", "aa");
  private static final Imprint SECOND = new Imprint("obligations", "2", "bb");

  private final Tampered it = new Tampered(ShippedProcedures.text("pcb-manufacturer"));
  private final Subject chain = chain(1);
  private final InMemoryStock stored = (InMemoryStock) it.ports().stock();

  @Test
  void a_record_that_is_stored_as_it_was_told_last_holds_R32() {
    tell(chain, new Imprint("obligations", "1", "before"));
    tell(chain, FIRST, SECOND);
    keep(chain, FIRST);
    keep(chain, SECOND);
    assertEquals(List.of(), it.differing());
    assertEquals(0, it.compared(), "none by its values");
  }

  @Test
  void what_was_changed_is_gone_or_was_added_is_named_R32() {
    tell(chain, FIRST, SECOND);
    keep(chain, new Imprint("obligations", "1", "forged"));
    keep(chain, new Imprint("obligations", "3", "cc"));
    keep(null, new Imprint("accounts", "clerk", "dd"));
    assertEquals(
        List.of(
            "chain 1: obligations/1 was changed",
            "chain 1: obligations/2 is gone",
            "chain 1: obligations/3 was added"),
        it.differing());
  }

  @Test
  void a_record_that_does_not_say_of_which_chain_it_is_is_held_as_well_R32() {
    tell(chain, FIRST);
    keep(null, new Imprint("obligations", "1", "forged"));
    assertEquals(List.of("chain 1: obligations/1 was changed"), it.differing());
  }

  @Test
  void under_a_chain_that_began_before_imprints_nothing_is_missed_R32() {
    tell(chain);
    tell(chain, FIRST);
    keep(chain, FIRST);
    keep(chain, SECOND);
    assertEquals(List.of(), it.differing());
  }

  @Test
  void what_another_chain_tells_of_a_record_counts_only_until_its_own_does_R32() {
    var founded = chain(2);
    tell(founded, new Imprint("obligations", "1", "as founded"));
    keep(chain, FIRST);
    it.name(chain, "own");
    assertEquals(List.of("chain 2: obligations/1 was changed"), it.differing());
    tell(chain, SECOND);
    keep(chain, SECOND);
    assertEquals(
        List.of("own: obligations/1 was added", "chain 2: obligations/1 was changed"),
        it.differing());
    tell(chain, FIRST);
    assertEquals(List.of(), it.differing());
  }

  @Test
  void what_is_told_while_somebody_looks_is_no_fault_R32() {
    tell(chain, FIRST);
    keep(chain, FIRST);
    var once =
        new Runnable() {
          private boolean done;

          @Override
          public void run() {
            if (!done) {
              done = true;
              tell(chain, new Imprint("obligations", "1", "next"));
            }
          }
        };
    keep(chain, new Imprint("obligations", "1", "next"));
    stored.meanwhile(once);
    assertEquals(List.of(), it.differing());
  }

  @Test
  void what_never_stands_still_is_named_in_the_end_R32() {
    tell(chain, FIRST);
    keep(chain, SECOND);
    stored.meanwhile(() -> tell(chain));
    assertEquals(
        List.of("chain 1: obligations/1 is gone", "chain 1: obligations/2 was added"),
        it.differing());
  }

  @Test
  void many_chains_are_each_looked_at_once_R32() {
    for (int i = 1; i <= 401; i++) {
      tell(chain(i), new Imprint("obligations", "" + i, "aa"));
      if (i != 1 && i != 200 && i != 201 && i != 401) {
        keep(chain(i), new Imprint("obligations", "" + i, "aa"));
      }
    }
    assertEquals(
        List.of(
            "chain 1: obligations/1 is gone",
            "chain 200: obligations/200 is gone",
            "chain 201: obligations/201 is gone",
            "chain 401: obligations/401 is gone"),
        it.differing().stream().sorted().toList());
  }

  private Subject chain(long number) {
    var subject = new Subject(it.company().id(), uuid(number));
    it.name(subject, "chain " + number);
    return subject;
  }

  private void tell(Subject subject, Imprint... imprints) {
    var changes = Arrays.stream(imprints).map(Imprint::change).toArray(Change[]::new);
    it.done(
        () ->
            it.ports()
                .history()
                .append(subject, MONDAY, "clerk", List.of(Entry.of("STORED", null, changes))));
  }

  private void keep(Subject subject, Imprint imprint) {
    stored.keep(subject == null ? null : subject.id(), imprint);
  }
}

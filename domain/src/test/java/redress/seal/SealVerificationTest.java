package redress.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.history.Entry;
import redress.history.Head;
import redress.history.InMemoryHistory;
import redress.history.Subject;
import redress.monthbook.Snapshot.Seal;
import redress.seal.SealVerification.Broken;
import redress.testing.Memory;

/** Seals that whoever holds a key of the company could make, but the program would not (R32). */
class SealVerificationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Subject CHAIN = DaySeal.chain(ACME);
  private static final Subject CASE = new Subject(ACME, uuid(1));

  private final Memory memory = new Memory();
  private final InMemoryHistory history = new InMemoryHistory(memory);
  private final InMemorySealedHeads sealed = new InMemorySealedHeads(memory, history);
  private boolean known = true;

  @Test
  void seals_that_follow_one_another_hold_and_the_newest_names_them_all_R32() {
    assertEquals(new SealVerification.Result(0, null, null, null, Optional.empty()), verify());
    seal(DAY);
    seal(DAY.plusDays(1));
    assertEquals(
        new SealVerification.Result(2, DAY, DAY.plusDays(1), newest(), Optional.empty()), verify());
  }

  @Test
  void a_day_that_was_left_out_is_named_R32() {
    seal(DAY);
    seal(DAY.plusDays(3));
    seal(DAY.plusDays(4));
    var result = verify();
    assertEquals(
        new Broken(DAY.plusDays(1), null, 2, "it is missing: 2026-11-26 comes next"),
        result.broken().orElseThrow());
    assertEquals(DAY, result.newest());
  }

  @Test
  void a_seal_that_names_another_one_before_it_is_named_R32() {
    seal(DAY);
    append(seal(DAY.plusDays(1), "0a".repeat(32), new Root()));
    assertEquals(
        new Broken(DAY.plusDays(1), null, 2, "it does not follow the seal before it"),
        verify().broken().orElseThrow());
  }

  @Test
  void a_first_seal_that_names_one_before_it_is_named_R32() {
    append(seal(DAY, "0a".repeat(32), new Root()));
    assertEquals(
        new Broken(DAY, null, 1, "it does not follow the seal before it"),
        verify().broken().orElseThrow());
  }

  @Test
  void what_is_no_seal_or_says_too_little_is_named_R32() {
    append(Entry.of("NOTED", null));
    var first = verify().broken().orElseThrow();
    assertEquals(new Broken(null, null, 1, "an event NOTED is no seal"), first);
    history.tamper(CHAIN, 1, null);
    history.tamper(CHAIN, (Head) null);
    seal(DAY);
    append(Entry.of(DaySeal.TYPE, null));
    assertEquals(
        new Broken(DAY.plusDays(1), null, 2, "what a seal says is missing"),
        verify().broken().orElseThrow());
  }

  @Test
  void a_signature_that_nobody_of_the_company_made_is_named_R32() {
    seal(DAY);
    known = false;
    var result = verify();
    assertEquals(
        new Broken(DAY, null, 1, "its signature is not the company's"),
        result.broken().orElseThrow());
    assertNull(result.newest());
  }

  @Test
  void a_chain_that_is_another_one_than_when_it_was_sealed_is_named_R32() {
    run(() -> history.append(CASE, MONDAY, "clerk", List.of(Entry.of("A", null))));
    var heads = history.heads(ACME, null, 9);
    run(() -> sealed.keep(ACME, DAY, heads));
    var root = new Root();
    root.add(heads);
    append(seal(DAY, null, root));
    assertEquals(Optional.empty(), verify().broken());
    sealed.tamper(ACME, DAY, CASE.id(), new Head(CASE, 1, new byte[32]));
    assertEquals(
        new Broken(DAY, CASE, 1, "its hash was %s then".formatted("00".repeat(32))),
        verify().broken().orElseThrow());
    sealed.tamper(ACME, DAY, CASE.id(), null);
    assertEquals(
        new Broken(DAY, null, 1, "its 0 lines are not the 1 that were signed"),
        verify().broken().orElseThrow());
  }

  @Test
  void every_seal_is_read_however_many_there_are_R32() {
    for (int i = 0; i < 1001; i++) {
      seal(DAY.plusDays(i));
    }
    var last = DAY.plusDays(1000);
    assertEquals(
        new SealVerification.Result(1001, DAY, last, newest(), Optional.empty()), verify());
    append(seal(last.plusDays(2), newest(), new Root()));
    assertEquals(1002, verify().broken().orElseThrow().seq());
  }

  private SealVerification.Result verify() {
    return new SealVerification(history, sealed, (signature, text) -> known).verify(ACME);
  }

  private void seal(LocalDate day) {
    append(seal(day, history.head(CHAIN).isEmpty() ? null : newest(), new Root()));
  }

  private String newest() {
    return java.util.HexFormat.of().formatHex(history.head(CHAIN).orElseThrow().hash());
  }

  private static Entry seal(LocalDate day, String previous, Root root) {
    long grown = root.heads();
    var seal = new DaySeal(ACME, day, previous, grown, grown, root.hash());
    return new DaySeal.Signed(seal, new Seal("key", "Ed25519", "public", "signed")).entry();
  }

  private void append(Entry entry) {
    run(() -> history.append(CHAIN, MONDAY, "clock", List.of(entry)));
  }

  private void run(Runnable work) {
    memory.transaction(
        ACME,
        () -> {
          work.run();
          return null;
        });
  }
}

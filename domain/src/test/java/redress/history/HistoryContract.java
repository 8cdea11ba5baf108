package redress.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.organization.CompanyId;
import redress.rule.RuleId;
import redress.testing.Work;

/** What every history does. */
public abstract class HistoryContract {
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Entry DRAFTED =
      Entry.of("DRAFTED", new RuleId("I-01"), new Change("/customer/name", null, "华东装备有限公司"));
  private static final Entry VERIFIED = Entry.of("VERIFIED", null, "believed", List.of());

  protected abstract History history();

  protected abstract Work work();

  /** Changes a stored link behind the program's back, or removes it if that is {@code null}. */
  protected abstract void tamper(Subject subject, long seq, Link link);

  /** Takes the end of a chain away behind the program's back. */
  protected abstract void behead(Subject subject);

  @Test
  void what_was_appended_is_read_in_order() {
    append(CASE, DRAFTED, VERIFIED);
    append(CASE, VERIFIED);
    var events = history().read(CASE, 0, 10).stream().map(Link::event).toList();
    assertEquals(List.of(1L, 2L, 3L), events.stream().map(Event::seq).toList());
    assertEquals(List.of(DRAFTED, VERIFIED, VERIFIED), events.stream().map(Event::entry).toList());
    assertEquals(new Event(CASE, 1, MONDAY, "clerk", DRAFTED), events.getFirst());
  }

  @Test
  void the_same_events_have_the_same_bytes_and_hashes_in_every_store() {
    append(CASE, DRAFTED, VERIFIED);
    var first = Link.after(null, new Event(CASE, 1, MONDAY, "clerk", DRAFTED));
    var second = Link.after(first.hash(), new Event(CASE, 2, MONDAY, "clerk", VERIFIED));
    assertEquals(List.of(first, second), history().read(CASE, 0, 10));
    var head = history().heads(ACME, null, 10).getFirst();
    assertEquals(2, head.seq());
    assertArrayEquals(second.hash(), head.hash());
  }

  @Test
  void a_chain_is_read_page_by_page() {
    append(CASE, DRAFTED, VERIFIED, VERIFIED);
    assertEquals(2, history().read(CASE, 0, 2).size());
    assertEquals(3, history().read(CASE, 2, 2).getFirst().event().seq());
    assertEquals(List.of(), history().read(CASE, 3, 2));
  }

  @Test
  void heads_are_read_page_by_page_in_the_order_of_their_ids() {
    for (long number : List.of(3, 1, 2)) {
      append(new Subject(ACME, uuid(number)), DRAFTED);
    }
    var first = history().heads(ACME, null, 2);
    assertEquals(
        List.of(uuid(1), uuid(2)), first.stream().map(head -> head.subject().id()).toList());
    var second = history().heads(ACME, uuid(2), 2);
    assertEquals(List.of(uuid(3)), second.stream().map(head -> head.subject().id()).toList());
  }

  @Test
  void nothing_is_appended_by_work_that_fails() {
    assertThrows(
        ArithmeticException.class,
        () ->
            work()
                .in(
                    ACME,
                    () -> {
                      history().append(CASE, MONDAY, "clerk", List.of(DRAFTED));
                      throw new ArithmeticException();
                    }));
    assertEquals(List.of(), history().read(CASE, 0, 10));
    assertEquals(List.of(), history().heads(ACME, null, 10));
  }

  @Test
  void nothing_is_appended_outside_a_transaction() {
    assertThrows(
        IllegalStateException.class,
        () -> history().append(CASE, MONDAY, "clerk", List.of(DRAFTED)));
  }

  @Test
  void another_company_sees_and_appends_nothing() {
    append(CASE, DRAFTED);
    assertEquals(List.of(), work().in(OTHER, () -> history().read(CASE, 0, 10)));
    assertEquals(List.of(), work().in(OTHER, () -> history().heads(ACME, null, 10)));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> history().append(CASE, MONDAY, "spy", List.of(DRAFTED))));
    assertEquals(1, history().read(CASE, 0, 10).size());
  }

  @Test
  void many_chains_grow_at_once_and_each_has_its_head() {
    var other = new Subject(ACME, uuid(2));
    append(CASE, DRAFTED);
    work()
        .in(
            ACME,
            () ->
                history()
                    .append(
                        MONDAY,
                        "clerk",
                        Map.of(CASE, List.of(VERIFIED), other, List.of(DRAFTED, VERIFIED))));
    assertEquals(2, history().head(CASE).orElseThrow().seq());
    assertEquals(2, history().head(other).orElseThrow().seq());
    assertEquals(VERIFIED, history().read(CASE, 1, 10).getFirst().event().entry());
    assertEquals(DRAFTED, history().read(other, 0, 10).getFirst().event().entry());
    assertEquals(Optional.empty(), history().head(new Subject(ACME, uuid(3))));
    assertTrue(new Verification(history()).verify(ACME).broken().isEmpty());
  }

  @Test
  void many_chains_begin_at_once_as_if_they_had_grown() {
    var other = new Subject(ACME, uuid(2));
    var none = new Subject(ACME, uuid(3));
    begin(ACME, Map.of(CASE, List.of(DRAFTED), other, List.of(DRAFTED, VERIFIED), none, List.of()));
    assertEquals(1, history().head(CASE).orElseThrow().seq());
    assertEquals(2, history().head(other).orElseThrow().seq());
    assertEquals(VERIFIED, history().read(other, 1, 10).getFirst().event().entry());
    assertEquals(Optional.empty(), history().head(none));
    append(CASE, VERIFIED);
    assertTrue(new Verification(history()).verify(ACME).broken().isEmpty());
  }

  @Test
  void a_chain_that_has_begun_does_not_begin_again() {
    append(CASE, DRAFTED);
    var other = new Subject(ACME, uuid(2));
    var both = Map.of(CASE, List.of(VERIFIED), other, List.of(DRAFTED));
    assertThrows(IllegalStateException.class, () -> begin(ACME, both));
    assertEquals(1, history().read(CASE, 0, 10).size());
    assertEquals(Optional.empty(), history().head(other));
  }

  @Test
  void no_chain_begins_for_another_company_or_outside_a_transaction() {
    var entries = Map.of(CASE, List.of(DRAFTED));
    assertThrows(IllegalStateException.class, () -> begin(OTHER, entries));
    assertThrows(IllegalStateException.class, () -> history().begin(MONDAY, "clerk", entries));
    assertEquals(Optional.empty(), history().head(CASE));
  }

  private void begin(CompanyId company, Map<Subject, List<Entry>> entries) {
    work().in(company, () -> history().begin(MONDAY, "clerk", entries));
  }

  @Test
  void of_many_chains_each_is_read_from_its_beginning_as_far_as_is_asked() {
    var second = new Subject(ACME, uuid(2));
    append(CASE, DRAFTED, VERIFIED, VERIFIED);
    append(second, DRAFTED);
    append(new Subject(ACME, uuid(3)), DRAFTED);
    var beginnings = history().beginnings(ACME, List.of(second.id(), CASE.id(), uuid(4)), 2);
    assertEquals(
        Map.of(CASE.id(), history().read(CASE, 0, 2), second.id(), history().read(second, 0, 2)),
        beginnings);
  }

  @Test
  void verification_names_the_event_that_was_changed() {
    append(new Subject(ACME, uuid(1)), DRAFTED, VERIFIED);
    append(new Subject(ACME, uuid(2)), DRAFTED, VERIFIED, VERIFIED);
    assertTrue(new Verification(history()).verify(ACME).broken().isEmpty());
    var forged = new Event(new Subject(ACME, uuid(2)), 2, MONDAY, "somebody else", VERIFIED);
    tamper(
        forged.subject(),
        2,
        new Link(forged.encoded(), history().read(forged.subject(), 1, 1).getFirst().hash()));
    var broken = new Verification(history()).verify(ACME).broken().orElseThrow();
    assertEquals(uuid(2), broken.subject().id());
    assertEquals(2, broken.seq());
  }

  @Test
  void verification_names_the_event_that_was_removed() {
    append(CASE, DRAFTED, VERIFIED, VERIFIED);
    tamper(CASE, 2, null);
    assertEquals(2, broken().seq());
  }

  @Test
  void verification_names_the_last_event_if_it_was_removed() {
    append(CASE, DRAFTED, VERIFIED);
    tamper(CASE, 2, null);
    assertEquals(2, broken().seq());
    assertEquals("the chain has 1 events where 2 were recorded", broken().why());
  }

  @Test
  void verification_names_a_chain_whose_end_is_recorded_nowhere_R32() {
    var subjects = List.of(1, 2, 3).stream().map(it -> new Subject(ACME, uuid(it))).toList();
    subjects.forEach(it -> append(it, DRAFTED, VERIFIED));
    var ids = subjects.stream().map(Subject::id).toList();
    assertEquals(List.of(), history().headless(ACME, null, null));
    behead(subjects.get(1));
    assertEquals("the end of its chain is recorded nowhere", broken().why());
    assertEquals(subjects.get(1), broken().subject());
    behead(subjects.get(0));
    behead(subjects.get(2));
    assertEquals(subjects, history().headless(ACME, null, null));
    assertEquals(subjects.subList(1, 3), history().headless(ACME, ids.get(0), null));
    assertEquals(subjects.subList(0, 2), history().headless(ACME, null, ids.get(1)));
    assertEquals(subjects.subList(1, 2), history().headless(ACME, ids.get(0), ids.get(1)));
  }

  @Test
  void verification_names_bytes_that_are_no_event_though_their_hash_fits() throws Exception {
    append(CASE, DRAFTED);
    var bytes = new byte[] {1, 2, 3};
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update(new byte[32]);
    tamper(CASE, 1, new Link(bytes, sha.digest(bytes)));
    assertEquals("its bytes are no event", broken().why());
  }

  @Test
  void verification_names_an_event_that_was_moved_from_another_chain() {
    var other = new Subject(ACME, uuid(2));
    append(CASE, DRAFTED);
    append(other, DRAFTED);
    tamper(other, 1, history().read(CASE, 0, 1).getFirst());
    assertEquals(other, broken().subject());
    assertTrue(broken().why().startsWith("it belongs at another place"), broken().why());
  }

  @Test
  void a_last_event_that_was_written_anew_with_its_hash_is_not_the_one_at_the_head() {
    append(CASE, DRAFTED, VERIFIED);
    var first = history().read(CASE, 0, 1).getFirst();
    tamper(CASE, 2, Link.after(first.hash(), new Event(CASE, 2, MONDAY, "thief", VERIFIED)));
    assertEquals("its hash is not the one at the head", broken().why());
  }

  private Verification.Broken broken() {
    return new Verification(history()).verify(ACME).broken().orElseThrow();
  }

  private void append(Subject subject, Entry... entries) {
    work()
        .in(subject.company(), () -> history().append(subject, MONDAY, "clerk", List.of(entries)));
  }
}

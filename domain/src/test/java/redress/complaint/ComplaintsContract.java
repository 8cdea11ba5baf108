package redress.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.next;
import static redress.testing.Example.registered;
import static redress.testing.Example.verified;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.testing.Example;
import redress.testing.Work;

/** What every collection of complaints does. */
public abstract class ComplaintsContract {
  private static final ComplaintId ID = complaintId(1);

  protected abstract Complaints complaints();

  protected abstract Work work();

  @Test
  void a_draft_of_which_nothing_is_known_is_found_unchanged() {
    save(draft(ID));
    assertEquals(Optional.of(draft(ID)), complaints().find(ID));
    assertEquals(Optional.empty(), complaints().find(complaintId(2)));
  }

  @Test
  void a_complaint_of_which_everything_is_known_is_found_unchanged() {
    var ended = next(verified(ID, 4), Stage.CLOSED);
    save(ended);
    assertEquals(Optional.of(ended), complaints().find(ID));
    assertEquals(Optional.of(ended), work().in(ACME, () -> complaints().lock(ID)));
  }

  @Test
  void the_next_version_replaces_the_stored_one() {
    save(draft(ID));
    save(verified(ID, 2));
    assertEquals(Optional.of(verified(ID, 2)), complaints().find(ID));
  }

  @Test
  void a_version_that_is_not_newer_is_refused() {
    save(verified(ID, 2));
    assertThrows(IllegalStateException.class, () -> save(verified(ID, 2)));
    assertThrows(IllegalStateException.class, () -> save(draft(ID)));
    assertEquals(Optional.of(verified(ID, 2)), complaints().find(ID));
  }

  @Test
  void a_number_is_not_given_by_saving() {
    var numbered = registered(verified(ID, 1), YearMonth.of(2026, 11), 1);
    assertThrows(IllegalStateException.class, () -> save(numbered));
    save(verified(ID, 1));
    assertThrows(IllegalStateException.class, () -> save(numbered));
    assertEquals(Optional.of(verified(ID, 1)), complaints().find(ID));
  }

  @Test
  void another_company_neither_finds_nor_saves_it() {
    save(draft(ID));
    assertEquals(Optional.empty(), work().in(OTHER, () -> complaints().find(ID)));
    assertEquals(Optional.empty(), complaints().find(new ComplaintId(OTHER, ID.value())));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> complaints().save(verified(ID, 2))));
    assertEquals(Optional.of(draft(ID)), complaints().find(ID));
  }

  @Test
  void two_companies_may_use_the_same_uuid() {
    var others = new ComplaintId(OTHER, ID.value());
    save(draft(ID));
    work().in(OTHER, () -> complaints().save(verified(others, 1)));
    assertEquals(Optional.of(draft(ID)), complaints().find(ID));
    assertEquals(Optional.of(verified(others, 1)), complaints().find(others));
  }

  @Test
  void what_is_thought_of_a_case_and_what_only_its_procedure_asks_for_are_kept() {
    save(Example.judged(ID, 1));
    assertEquals(Optional.of(Example.judged(ID, 1)), complaints().find(ID));
  }

  @Test
  void nothing_is_saved_or_locked_outside_a_transaction() {
    assertThrows(IllegalStateException.class, () -> complaints().save(draft(ID)));
    assertThrows(IllegalStateException.class, () -> complaints().lock(ID));
  }

  @Test
  void many_are_added_at_once_and_their_source_records_are_known_afterwards() {
    add(verified(ID, 1), verified(complaintId(2), 1));
    assertEquals(Optional.of(verified(complaintId(2), 1)), complaints().find(complaintId(2)));
    assertEquals(Set.of(key(ID)), imported("old system", key(ID), "K-unknown"));
    assertEquals(Set.of(), imported("another system", key(ID)));
  }

  @Test
  void a_source_record_is_taken_in_once() {
    add(verified(ID, 1));
    var twice = withSourceOf(ID, draft(complaintId(2)));
    assertThrows(IllegalStateException.class, () -> add(draft(complaintId(3)), twice));
    assertThrows(IllegalStateException.class, () -> save(twice));
    assertEquals(Optional.empty(), complaints().find(complaintId(2)));
    assertEquals(Optional.empty(), complaints().find(complaintId(3)));
    save(verified(ID, 2));
    assertEquals(Optional.of(verified(ID, 2)), complaints().find(ID));
  }

  @Test
  void what_is_stored_already_is_not_added() {
    save(draft(ID));
    assertThrows(IllegalStateException.class, () -> add(draft(complaintId(2)), draft(ID)));
    assertEquals(Optional.empty(), complaints().find(complaintId(2)));
  }

  @Test
  void another_company_may_have_taken_in_the_same_record() {
    add(verified(ID, 1));
    assertEquals(
        Set.of(),
        work().in(OTHER, () -> complaints().imported(OTHER, "old system", Set.of(key(ID)))));
    work()
        .in(
            OTHER,
            () -> complaints().add(List.of(verified(new ComplaintId(OTHER, ID.value()), 1))));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> complaints().add(List.of(draft(complaintId(5))))));
  }

  private static String key(ComplaintId id) {
    return "K-" + id.value();
  }

  private static Complaint withSourceOf(ComplaintId id, Complaint complaint) {
    var origin = verified(id, 1).track().origin();
    var track = complaint.track();
    return new Complaint(
        complaint.id(),
        complaint.version(),
        complaint.edition(),
        complaint.intake(),
        complaint.care(),
        complaint.number(),
        new Track(track.stage(), origin, null, null, null, null, null));
  }

  private Set<String> imported(String system, String... keys) {
    return work().in(ACME, () -> complaints().imported(ACME, system, Set.of(keys)));
  }

  private void add(Complaint... complaints) {
    work().in(ACME, () -> complaints().add(List.of(complaints)));
  }

  private void save(Complaint complaint) {
    work().in(ACME, () -> complaints().save(complaint));
  }
}

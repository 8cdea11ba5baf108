package redress.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.judged;
import static redress.testing.Example.next;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Stage;
import redress.complaint.Track.Mark;
import redress.recurrence.Recurrence.Answer;
import redress.recurrence.Recurrence.Countermeasure;
import redress.recurrence.Recurrence.Evidence;
import redress.recurrence.Recurrence.Verdict;

/** What every collection of what has happened again does. */
public abstract class RecurrencesContract extends PartsContract<Recurrence> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");
  private static final Map<Likeness, SortedSet<String>> SAME =
      Map.of(Likeness.MODEL, one("XM-200"), Likeness.FAILURE_CODE, one("A1"));
  private static final Duration DAY = Duration.ofDays(1);

  @Override
  protected abstract Recurrences parts();

  @Override
  protected Recurrence part(PartId id, long version) {
    return new Recurrence(
        id,
        version,
        new Evidence(
            new TreeMap<>(Map.of("MODEL", "XM-200", "FAILURE_CODE", "A1")),
            MONDAY.minus(DAY),
            MONDAY.plus(DAY),
            List.of(new Sighting(uuid(3), "261101", "华东", MONDAY)),
            MARK),
        new Answer(Verdict.LINKED, uuid(3), "the same bearing", MARK),
        new Countermeasure(uuid(3), uuid(4), MARK));
  }

  @Test
  void others_that_were_sent_on_and_are_alike_are_found_H_7() {
    save(next(verified(complaintId(7), 1), Stage.INVESTIGATING));
    save(next(verified(complaintId(8), 1), Stage.CLOSED));
    save(verified(complaintId(9), 1));
    save(next(verified(complaintId(10), 1), Stage.CANCELLED));
    save(next(verified(new ComplaintId(OTHER, uuid(11)), 1), Stage.CLOSED));
    var found = alike(8, trace(SAME, Map.of(), DAY));
    assertEquals(List.of(uuid(7)), found);
    assertEquals(List.of(uuid(8), uuid(7)), alike(9, trace(SAME, Map.of(), DAY)));
    var sighting =
        work()
            .in(ACME, () -> parts().alike(complaintId(8), trace(SAME, Map.of(), DAY)))
            .sightings()
            .getFirst();
    assertEquals(new Sighting(uuid(7), null, "华东装备有限公司", MONDAY), sighting);
  }

  @Test
  void what_differs_in_one_of_the_points_is_not_alike_H_7() {
    save(next(judged(complaintId(7), 1), Stage.CLOSED));
    assertEquals(List.of(uuid(7)), alike(9, trace(SAME, Map.of("PLACE", "三号厂房"), DAY)));
    assertEquals(List.of(), alike(9, trace(SAME, Map.of("PLACE", "hall 4"), DAY)));
    assertEquals(List.of(), alike(9, trace(with(Likeness.MODEL, "XM-300"), Map.of(), DAY)));
    assertEquals(List.of(), alike(9, trace(with(Likeness.FAILURE_CODE, "Z9"), Map.of(), DAY)));
    assertEquals(List.of(), alike(9, trace(with(Likeness.CUSTOMER, "West"), Map.of(), DAY)));
    assertEquals(
        List.of(uuid(7)), alike(9, trace(with(Likeness.PART_NUMBER, "P-1"), Map.of(), DAY)));
    assertEquals(List.of(), alike(9, trace(with(Likeness.PART_NUMBER, "P-2"), Map.of(), DAY)));
  }

  @Test
  void what_was_received_outside_the_window_is_not_counted_H_7() {
    save(next(verified(complaintId(7), 1), Stage.CLOSED));
    assertEquals(List.of(uuid(7)), alike(9, trace(SAME, Map.of(), Duration.ZERO)));
    var before = new Trace(SAME, new TreeMap<>(), MONDAY.minus(DAY), MONDAY.minusNanos(1000));
    var after = new Trace(SAME, new TreeMap<>(), MONDAY.plusNanos(1000), MONDAY.plus(DAY));
    assertEquals(List.of(), alike(9, before));
    assertEquals(List.of(), alike(9, after));
  }

  @Test
  void no_more_than_so_many_are_named() {
    for (int number = 20; number < 20 + Recurrences.MOST + 3; number++) {
      save(next(verified(complaintId(number), 1), Stage.CLOSED));
    }
    var found = alike(9, trace(SAME, Map.of(), DAY));
    assertEquals(Recurrences.MOST, found.size());
    assertEquals(uuid(20 + Recurrences.MOST + 2), found.getFirst());
  }

  @Test
  void nobody_cares_how_it_was_typed_and_one_code_in_common_is_enough_H_7() {
    save(next(typed(complaintId(7), "xm - 200", "Ｂ２", "a 1"), Stage.CLOSED));
    save(next(typed(complaintId(8), "ＸＭ－２００", "c3"), Stage.CLOSED));
    assertEquals(List.of(uuid(7)), alike(9, trace(SAME, Map.of(), DAY)));
    var several = with(Likeness.FAILURE_CODE, "B2");
    several.get(Likeness.FAILURE_CODE).addAll(List.of("A1", "Z9", "C3"));
    assertEquals(List.of(uuid(8), uuid(7)), alike(9, trace(several, Map.of(), DAY)));
    var found = work().in(ACME, () -> parts().alike(complaintId(9), trace(several, Map.of(), DAY)));
    assertEquals(Set.of("A1", "B2", "C3"), found.failures());
    assertEquals(
        List.of(uuid(8), uuid(7)),
        alike(
            9, trace(with(several, Likeness.CUSTOMER, "华东装备有限公司"), Map.of("PLACE", "三号厂房"), DAY)));
  }

  @Test
  void what_was_never_sent_on_is_not_found_H_7() {
    var stored = next(verified(complaintId(7), 1), Stage.CLOSED);
    work().in(ACME, () -> complaints().save(stored));
    assertEquals(List.of(), alike(9, trace(SAME, Map.of(), DAY)));
    remember(stored);
    remember(stored);
    assertEquals(List.of(uuid(7)), alike(9, trace(SAME, Map.of(), DAY)));
  }

  /** A verified complaint whose customer was typed with blanks. */
  private static Complaint typed(ComplaintId id, String model, String... codes) {
    var it = verified(id, 1);
    var told = it.intake();
    var intake =
        new Intake(
            told.source(),
            new Intake.Customer(" 华东 装备有限公司", null, null),
            new Intake.Product(model, null, null),
            new Intake.Defect("hums", 1, List.of(codes)),
            told.demands(),
            told.photos(),
            new TreeMap<>(Map.of("PLACE", "三号 厂房")));
    return new Complaint(
        it.id(), it.version(), it.edition(), intake, it.care(), it.number(), it.track());
  }

  private static SortedSet<String> one(String value) {
    return new TreeSet<>(Set.of(value));
  }

  private static Map<Likeness, SortedSet<String>> with(Likeness likeness, String value) {
    return with(SAME, likeness, value);
  }

  private static Map<Likeness, SortedSet<String>> with(
      Map<Likeness, SortedSet<String>> same, Likeness likeness, String value) {
    var more = new TreeMap<>(same);
    more.put(likeness, one(value));
    return more;
  }

  private static Trace trace(
      Map<Likeness, SortedSet<String>> same, Map<String, String> facts, Duration by) {
    return new Trace(same, new TreeMap<>(facts), MONDAY.minus(by), MONDAY.plus(by));
  }

  private List<UUID> alike(long than, Trace trace) {
    return work().in(ACME, () -> parts().alike(complaintId(than), trace)).sightings().stream()
        .map(Sighting::complaint)
        .toList();
  }

  private void save(Complaint complaint) {
    work().in(complaint.id().company(), () -> complaints().save(complaint));
    remember(complaint);
  }

  private void remember(Complaint complaint) {
    work().in(complaint.id().company(), () -> parts().remember(List.of(complaint)));
  }
}

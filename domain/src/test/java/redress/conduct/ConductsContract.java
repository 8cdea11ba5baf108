package redress.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Track.Mark;
import redress.conduct.Suspension.Exam;
import redress.conduct.Suspension.Training;
import redress.testing.Work;

/** What every collection of conducts does. */
public abstract class ConductsContract {
  private static final Mark MARK = new Mark(MONDAY, "head");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  protected abstract Conducts conducts();

  protected abstract Work work();

  /** Something in every place; off duty, or back again. */
  public static Conduct conduct(long id, String person, int month, long version, Mark ended) {
    var coaching = new StaffError.Coaching("步骤再看一遍", MONDAY, MARK);
    var error =
        new StaffError(uuid(90), ErrorKind.OPERATION_ERROR, DAY, uuid(91), "hasty", MARK, coaching);
    var gap = new StaffError(uuid(92), ErrorKind.TRACKING_GAP, DAY, null, "forgotten", MARK, null);
    var off =
        new Suspension(
            MARK,
            new TreeMap<>(Map.of("JOB_SKILL", new Training(DAY, MARK))),
            List.of(new Exam(ended != null, DAY, MARK)),
            ended);
    return new Conduct(
        new Conduct.Key(ACME, person, YearMonth.of(2026, month)),
        uuid(id),
        version,
        List.of(error, gap),
        List.of(off));
  }

  @Test
  void what_was_saved_is_found_again() {
    var saved = conduct(1, "li", 11, 1, null);
    save(saved);
    assertEquals(Optional.of(saved), conducts().find(saved.key()));
    assertEquals(Optional.of(saved), conducts().find(ACME, uuid(1)));
    assertEquals(Optional.empty(), conducts().find(ACME, uuid(2)));
    save(conduct(1, "li", 11, 2, MARK));
    assertEquals(2, conducts().find(ACME, uuid(1)).orElseThrow().version());
    assertThrows(IllegalStateException.class, () -> save(saved));
  }

  @Test
  void who_is_off_duty_is_found_until_back() {
    save(conduct(1, "li", 10, 1, null));
    save(conduct(2, "li", 11, 1, null));
    save(conduct(3, "wu", 11, 1, MARK));
    assertEquals(Optional.of(uuid(1)), conducts().offDuty(ACME, "li").map(Conduct::id));
    save(conduct(1, "li", 10, 2, MARK));
    assertEquals(Optional.of(uuid(2)), conducts().offDuty(ACME, "li").map(Conduct::id));
    assertEquals(Optional.empty(), conducts().offDuty(ACME, "wu"));
    assertEquals(Optional.empty(), conducts().offDuty(OTHER, "li"));
  }

  @Test
  void they_are_listed_newest_first_by_month_and_person_a_part_at_a_time() {
    save(conduct(1, "li", 10, 1, null));
    save(conduct(2, "wu", 11, 1, null));
    save(conduct(3, "li", 11, 1, null));
    assertEquals(List.of(uuid(3), uuid(2)), ids(conducts().all(ACME, null, null, null, 2)));
    assertEquals(List.of(uuid(1)), ids(conducts().all(ACME, null, null, uuid(2), 2)));
    assertEquals(
        List.of(uuid(3), uuid(2)),
        ids(conducts().all(ACME, YearMonth.of(2026, 11), null, null, 9)));
    assertEquals(List.of(uuid(3), uuid(1)), ids(conducts().all(ACME, null, "li", null, 9)));
    assertEquals(List.of(), conducts().all(OTHER, null, null, null, 9));
  }

  private static List<UUID> ids(List<Conduct> all) {
    return all.stream().map(Conduct::id).toList();
  }

  private void save(Conduct conduct) {
    work()
        .in(
            ACME,
            () -> {
              conducts().lock(ACME, conduct.key().person());
              conducts().save(conduct);
            });
  }
}

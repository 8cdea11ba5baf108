package redress.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.testing.Work;

/** What every collection of urging notes does. */
public abstract class UrgingNotesContract {
  private static final Department SALES = new Department("SALES");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  protected abstract UrgingNotes notes();

  protected abstract Work work();

  /** A note with something in every place. */
  public static UrgingNote note(int id, int complaint, int step, Department holder, LocalDate day) {
    return new UrgingNote(
        uuid(id),
        complaintId(complaint),
        new LateStep(uuid(step), ObligationKind.FORWARD, holder, MONDAY, MONDAY.plusSeconds(step)),
        2,
        new Department("GM_OFFICE"),
        MONDAY.plusSeconds(id),
        day,
        new RuleId("S4-42"));
  }

  @Test
  void notes_come_newest_first_page_by_page() {
    var first = note(1, 1, 11, QUALITY, DAY);
    var second = note(2, 1, 12, SALES, DAY);
    var third = note(3, 2, 13, QUALITY, DAY);
    add(first, third, second);
    add();
    assertEquals(List.of(third, second, first), list(null, null, null, 9));
    assertEquals(List.of(third, second), list(null, null, null, 2));
    assertEquals(List.of(first), list(null, null, uuid(2), 2));
    assertEquals(List.of(second, first), list(uuid(1), null, null, 9));
    assertEquals(List.of(third, first), list(null, QUALITY, null, 9));
    assertEquals(List.of(first), list(uuid(1), QUALITY, uuid(3), 9));
    assertEquals(List.of(), list(uuid(2), SALES, null, 9));
  }

  @Test
  void a_step_is_urged_at_most_once_a_day_S4_42() {
    add(note(1, 1, 11, QUALITY, DAY));
    add(note(2, 1, 11, QUALITY, DAY.plusDays(1)), note(3, 1, 12, QUALITY, DAY));
    var again = List.of(note(4, 1, 13, QUALITY, DAY), note(5, 1, 11, QUALITY, DAY));
    assertThrows(IllegalStateException.class, () -> work().in(ACME, () -> notes().add(again)));
    assertEquals(3, list(null, null, null, 9).size());
  }

  @Test
  void another_company_neither_sees_nor_adds_them() {
    add(note(1, 1, 11, QUALITY, DAY));
    assertEquals(List.of(), list(OTHER, null, null, null, 9));
    var note = List.of(note(2, 1, 12, QUALITY, DAY));
    assertThrows(IllegalStateException.class, () -> work().in(OTHER, () -> notes().add(note)));
  }

  private List<UrgingNote> list(UUID complaint, Department holder, UUID before, int limit) {
    return list(ACME, complaint, holder, before, limit);
  }

  private List<UrgingNote> list(
      CompanyId company, UUID complaint, Department holder, UUID before, int limit) {
    return notes().list(company, complaint, holder, before, limit);
  }

  private void add(UrgingNote... some) {
    work().in(ACME, () -> notes().add(List.of(some)));
  }
}

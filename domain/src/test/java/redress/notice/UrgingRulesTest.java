package redress.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.uuid;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.obligation.Urge;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.time.DayTable;
import redress.time.Window;
import redress.time.WorkingHours;

/** Whoever is late is urged on working days, as often as the document says. */
class UrgingRulesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant DUE = MONDAY.plusSeconds(3600);
  private static final Obligation LATE = obligation(uuid(1), complaintId(1)).urged(Urge.NONE);

  @Test
  void its_turn_comes_as_soon_as_it_is_late_and_not_before() {
    assertEquals(Optional.of(DUE.plus(1, ChronoUnit.MICROS)), LATE.urgeAt());
    assertEquals(Optional.empty(), LATE.fulfilled(DUE.plusSeconds(9)).urgeAt());
    assertEquals(Optional.empty(), obligation(uuid(1), complaintId(1)).urgeAt());
  }

  @Test
  void a_clock_that_stands_still_is_not_urged_and_late_only_if_it_was_before_S4_42() {
    var before = still(LATE, DUE);
    assertEquals(Optional.empty(), before.urgeAt());
    assertFalse(before.lateAt(DUE.plusSeconds(9000)));
    var after = still(LATE, DUE.plusSeconds(1));
    assertEquals(Optional.empty(), after.urgeAt());
    assertEquals(Optional.of(DUE), after.lateFrom());
  }

  @Test
  void a_note_is_issued_on_each_working_day_once_S4_42() {
    var monday = urged(LATE, 1, "2026-11-23T14:00:00+08:00");
    var note = monday.note().orElseThrow();
    assertEquals(1, note.number());
    assertEquals(LocalDate.of(2026, 11, 23), note.day());
    assertEquals(DUE, note.step().dueAt());
    assertEquals("GM_OFFICE", note.department().code());
    assertEquals(at("2026-11-24T08:30:00+08:00"), monday.obligation().urgeAt().orElseThrow());
    var friday = urged(monday.obligation(), 1, "2026-11-27T16:00:00+08:00");
    assertEquals(2, friday.note().orElseThrow().number());
    assertEquals(at("2026-11-30T08:30:00+08:00"), friday.obligation().urgeAt().orElseThrow());
  }

  @Test
  void how_often_is_said_by_the_document_S4_42() {
    var monday = urged(LATE, 4, "2026-11-23T14:00:00+08:00");
    assertEquals(at("2026-11-27T08:30:00+08:00"), monday.obligation().urgeAt().orElseThrow());
    var friday = urged(monday.obligation(), 2, "2026-11-27T16:00:00+08:00");
    assertEquals(at("2026-12-01T08:30:00+08:00"), friday.obligation().urgeAt().orElseThrow());
  }

  @Test
  void on_a_day_off_and_at_night_its_turn_is_put_off() {
    for (var time : List.of("2026-11-28T10:00:00+08:00", "2026-11-27T22:00:00+08:00")) {
      var later = urged(LATE, 1, time);
      assertEquals(Optional.empty(), later.note());
      assertEquals(0, later.obligation().urge().orElseThrow().notes());
      assertEquals(at("2026-11-30T08:30:00+08:00"), later.obligation().urgeAt().orElseThrow());
    }
  }

  @Test
  void where_nobody_knows_whether_it_is_a_day_off_it_is_asked_again_the_next_day() {
    var later = urged(LATE, 1, "2027-01-04T10:00:00+08:00");
    assertEquals(Optional.empty(), later.note());
    assertEquals(at("2027-01-05T00:00:00+08:00"), later.obligation().urgeAt().orElseThrow());
    var last = urged(LATE, 1, "2026-12-31T10:00:00+08:00");
    assertEquals(1, last.note().orElseThrow().number());
    assertEquals(at("2027-01-01T00:00:00+08:00"), last.obligation().urgeAt().orElseThrow());
  }

  private static UrgingRules.Urged urged(Obligation late, int everyDays, String now) {
    return new UrgingRules(
            Set.of(ObligationKind.values()),
            everyDays,
            new Department("GM_OFFICE"),
            new RuleId("S4-42"))
        .urge(late, calendar(), at(now), () -> uuid(9))
        .value();
  }

  private static Calendar calendar() {
    var day = List.of(new Window(LocalTime.of(8, 30), LocalTime.of(17, 30)));
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (int i = 1; i <= 5; i++) {
      week.put(DayOfWeek.of(i), day);
    }
    return new Calendar(
        SHANGHAI,
        new WorkingHours(week, day),
        new DayTable("CN", Map.of(), new TreeSet<>(List.of(2026))));
  }

  private static Instant at(String time) {
    return java.time.OffsetDateTime.parse(time).toInstant();
  }
}

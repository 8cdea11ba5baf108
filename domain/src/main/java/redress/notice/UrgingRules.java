package redress.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.obligation.Urge;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.time.CalendarMissing;
import redress.tree.Node;

/**
 * What a procedure says about urging those who are late (S4-42, H-6).
 *
 * @param kinds what is urged
 * @param everyWorkingDays a step is urged on one working day of so many
 * @param department in whose name notes are issued
 */
public record UrgingRules(
    Set<ObligationKind> kinds, int everyWorkingDays, Department department, RuleId rule) {
  private static final int RARELY = 60;

  public UrgingRules {
    kinds = Set.copyOf(kinds);
  }

  /**
   * What comes of a late step whose turn to be urged has come.
   *
   * @param note what was issued; nothing on a day off, or while nobody knows whether it is one
   * @param obligation with the turn that comes next
   */
  public record Urged(Obligation obligation, Optional<UrgingNote> note) {}

  /**
   * Urges a late step, if it is working time: otherwise its turn is put off until then, and where
   * the year's calendar is missing, until the next day.
   *
   * @param late its turn has come by now
   */
  public Changed<Urged> urge(
      Obligation late, Calendar calendar, Instant now, Supplier<UUID> identities) {
    var urge = late.urge().orElseThrow();
    try {
      var working = calendar.addWorking(now, Duration.ZERO);
      return working.isAfter(now)
          ? putOff(late, urge, working)
          : issued(late, urge, calendar, now, identities.get());
    } catch (CalendarMissing unknown) {
      return putOff(late, urge, startOf(calendar.date(now).plusDays(1), calendar));
    }
  }

  private static Changed<Urged> putOff(Obligation late, Urge urge, Instant until) {
    return Changed.of(new Urged(late.urged(urge.putOff(until)), Optional.empty()));
  }

  private Changed<Urged> issued(
      Obligation late, Urge urge, Calendar calendar, Instant now, UUID id) {
    var day = calendar.date(now);
    var note =
        new UrgingNote(
            id,
            late.concern().complaint(),
            LateStep.of(late),
            urge.notes() + 1,
            department,
            now,
            day,
            rule);
    var next = late.urged(urge.noted(after(day, calendar)));
    return Changed.of(
        new Urged(next, Optional.of(note)),
        Entry.of(
            "URGING_NOTE_ISSUED",
            rule,
            late.named(),
            new Change(path(late, "number"), null, "" + note.number()),
            new Change(path(late, "department"), null, department.code()),
            new Change(path(late, "dueAt"), null, late.term().at().toString())));
  }

  /** The opening of the next working day on which it may be urged. */
  private Instant after(LocalDate day, Calendar calendar) {
    try {
      var next = calendar.addWorkingDays(day, everyWorkingDays);
      return calendar.addWorking(startOf(next, calendar), Duration.ZERO);
    } catch (CalendarMissing unknown) {
      return startOf(day.plusDays(1), calendar);
    }
  }

  private static Instant startOf(LocalDate day, Calendar calendar) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private static String path(Obligation late, String member) {
    return "/obligations/%s/urgingNote/%s".formatted(late.kind(), member);
  }

  /** Reads the section {@code urging}; without {@code obligations} everything is urged. */
  public static UrgingRules read(Node node) {
    node.only("obligations", "everyWorkingDays", "department", "rule");
    var kinds =
        node.maybe("obligations")
            .map(it -> it.list(kind -> kind.code(ObligationKind.class)))
            .orElseGet(() -> List.copyOf(Arrays.asList(ObligationKind.values())));
    int every = node.at("everyWorkingDays").integer(1, RARELY);
    var department = node.at("department").parsed("a code", Department::new);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new UrgingRules(Set.copyOf(kinds), every, department, rule));
  }
}

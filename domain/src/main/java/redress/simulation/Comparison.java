package redress.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.simulation.PastCase.PastClock;
import redress.time.Calendar;
import redress.time.CalendarMissing;
import redress.time.Deadline;
import redress.time.Pause;

/**
 * Runs another version of a procedure over closed cases, one after the other, and adds up what
 * would have been otherwise. What it holds does not grow with the cases.
 *
 * <p>Facts stay what they are: what started a clock and what ended it happened when it did, and
 * nobody is taken to have worked faster. A clock of a kind that the case had is started by the same
 * thing again; a clock that it did not have, where it is known when its beginning happened.
 */
public final class Comparison {
  private final Procedure other;
  private final Calendar calendar;
  private final IntFunction<Procedure> editions;
  private final Function<Procedure, Calendar> calendars;
  private final Sum sum;

  /** A clock as it would have run. */
  private record Would(ObligationRule rule, Department holder, Instant dueAt, Instant doneAt) {
    boolean late() {
      return dueAt != null && doneAt != null && doneAt.isAfter(dueAt);
    }

    void tell(Lateness all, ObligationKind kind, UUID record) {
      if (late()) {
        all.add(holder, kind, record, dueAt, doneAt);
      }
    }
  }

  /**
   * @param other the version that is tried
   * @param editions the editions under which the cases ran, by their numbers
   * @param calendars of the company under a version
   * @param before what was found in the cases so far
   */
  public Comparison(
      Procedure other,
      IntFunction<Procedure> editions,
      Function<Procedure, Calendar> calendars,
      Findings before) {
    this.other = other;
    this.calendar = calendars.apply(other);
    this.editions = editions;
    this.calendars = calendars;
    this.sum = new Sum(other.penalty().currency(), before);
  }

  /** What was found in all cases so far. */
  public Findings findings() {
    return sum.findings();
  }

  /** Looks at one more case. */
  public void add(PastCase it) {
    sum.oneCase();
    var edition = editions.apply(it.edition());
    was(it, edition);
    would(it, edition);
    for (var approval : it.approvals()) {
      sum.signed(
          approval.department(),
          Signers.of(edition, approval, it),
          Signers.of(other, approval, it));
    }
    CostCharge.compare(it, edition, other, sum);
  }

  private void was(PastCase it, Procedure edition) {
    var late = new Lateness(edition, calendars.apply(edition));
    for (var clock : it.clocks()) {
      boolean overdue =
          clock.dueAt() != null && clock.doneAt() != null && clock.doneAt().isAfter(clock.dueAt());
      sum.at(clock.holder(), clock.kind()).was(overdue, clock.dueAt() != null);
      if (overdue) {
        late.add(clock.holder(), clock.kind(), clock.record(), clock.dueAt(), clock.doneAt());
      }
    }
    late.sum(sum, false);
  }

  private void would(PastCase it, Procedure edition) {
    var late = new Lateness(other, calendar);
    var happened = it.happened(edition);
    var had = new ArrayList<ObligationKind>();
    for (var clock : it.clocks()) {
      had.add(clock.kind());
      var would = again(it, edition, clock, happened);
      if (would != null) {
        count(would);
        moved(clock, would);
        would.tell(late, clock.kind(), clock.record());
      }
    }
    for (var would : begun(it, had, happened)) {
      count(would);
      would.tell(late, would.rule().kind(), null);
    }
    late.sum(sum, true);
  }

  private void count(Would would) {
    sum.at(would.holder(), would.rule().kind()).would(would.late(), would.dueAt() != null);
  }

  private void moved(PastClock clock, Would would) {
    if (clock.dueAt() != null && would.dueAt() != null) {
      int order = would.dueAt().compareTo(clock.dueAt());
      var line = sum.at(would.holder(), clock.kind());
      if (order < 0) {
        line.sooner();
      } else if (order > 0) {
        line.later();
      }
    }
  }

  /** The same clock by the other version; nothing if that knows none. */
  private Would again(
      PastCase it, Procedure edition, PastClock clock, Map<Moment, Instant> happened) {
    var before = clock.rules(edition);
    var began = clock.startedBy(edition, it);
    boolean there = clock.startedBy(other, began, it);
    Would soonest = null;
    for (var rule : clock.rules(other)) {
      if (!rule.when().holds(it.circumstances()) || there && rule.startedBy() != began) {
        continue;
      }
      var same = PastClock.like(before, rule, it);
      var start = same != null ? clock.startedAt() : happened.get(rule.startedBy());
      if (start == null) {
        sum.at(holder(rule, clock), rule.kind()).unknown();
        continue;
      }
      var done =
          same != null && same.fulfilledBy() == rule.fulfilledBy()
              ? clock.doneAt()
              : happened.get(rule.fulfilledBy());
      var would =
          new Would(rule, holder(rule, clock), due(rule, start, it.pauses(), clock.agreed()), done);
      soonest = sooner(soonest, would);
    }
    return soonest;
  }

  /** The clocks that the case did not have. */
  private List<Would> begun(PastCase it, List<ObligationKind> had, Map<Moment, Instant> happened) {
    var begun = new EnumMap<ObligationKind, Would>(ObligationKind.class);
    for (var rule : other.obligations().all()) {
      if (rule.holder() == null
          || had.contains(rule.kind())
          || !rule.when().holds(it.circumstances())) {
        continue;
      }
      var start = happened.get(rule.startedBy());
      if (start != null) {
        var would =
            new Would(
                rule,
                rule.holder(),
                due(rule, start, it.pauses(), null),
                happened.get(rule.fulfilledBy()));
        begun.put(rule.kind(), sooner(begun.get(rule.kind()), would));
      }
    }
    return List.copyOf(begun.values());
  }

  private static Would sooner(Would one, Would other) {
    if (one == null || one.dueAt() == null) {
      return one == null || other.dueAt() != null ? other : one;
    }
    return other.dueAt() != null && other.dueAt().isBefore(one.dueAt()) ? other : one;
  }

  /** Who owes it by the other version: whom the rule or the step names, or who owed it. */
  private Department holder(ObligationRule rule, PastClock clock) {
    if (rule.holder() != null) {
      return rule.holder();
    }
    return Optional.ofNullable(clock.step())
        .flatMap(step -> other.routing().step(step))
        .map(step -> step.turn().department())
        .orElse(clock.holder());
  }

  private Instant due(ObligationRule rule, Instant start, List<Pause> pauses, Instant agreed) {
    try {
      var due =
          Deadline.instant(rule.limit(), start, counting(pauses, rule), calendar).orElse(null);
      boolean promised = rule.agreement() != null && agreed != null;
      return promised && (due == null || agreed.isBefore(due)) ? agreed : due;
    } catch (CalendarMissing unknown) {
      return null;
    }
  }

  private static List<Pause> counting(List<Pause> pauses, ObligationRule rule) {
    return pauses.isEmpty()
        ? pauses
        : pauses.stream().filter(pause -> rule.pausedBy().contains(pause.reason())).toList();
  }
}

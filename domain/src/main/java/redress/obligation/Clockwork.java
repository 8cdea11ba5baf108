package redress.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Obligation.Clock;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.time.Calendar;
import redress.time.Pause;

/**
 * Starts and stops a procedure's clocks as things happen.
 *
 * @param calendar the calendar of the company, under the procedure's hours
 * @param circumstances of the case, which decide what rules hold
 */
public record Clockwork(ObligationRules rules, Calendar calendar, Circumstances circumstances) {
  /** For what concerns no single case. */
  public Clockwork(ObligationRules rules, Calendar calendar) {
    this(rules, calendar, Circumstances.NONE);
  }

  /**
   * The obligations that this starts.
   *
   * @param pauses every pause of the case so far; each rule counts those that it knows
   */
  public Changed<List<Obligation>> started(Happening what, List<Pause> pauses, Supplier<UUID> ids) {
    var begun = new ArrayList<Obligation>();
    for (var rule : rules.startedBy(what.moment(), what.step(), circumstances)) {
      keepEarlier(begun, begun(what, rule, pauses, ids));
    }
    return new Changed<>(begun, Telling.began(begun, what.at()));
  }

  private Obligation begun(
      Happening what, ObligationRule rule, List<Pause> pauses, Supplier<UUID> ids) {
    var holder = rule.holder() == null ? what.department() : rule.holder();
    var clock =
        new Clock(
            what.at(),
            rule.limit(),
            rule.counting(pauses),
            rule.rule(),
            rule.agreement() == null ? null : what.agreed(),
            rule.agreement(),
            rule.startedBy() == Moment.STEP_ARRIVED ? what.step() : null);
    return Obligation.begun(ids.get(), rule, what.concern(), holder, clock, calendar)
        .urged(rules.urge(rule.kind(), what.concern()));
  }

  /** Of two rules that give a deadline for the same the earlier one holds. */
  private static void keepEarlier(List<Obligation> begun, Obligation next) {
    for (int i = 0; i < begun.size(); i++) {
      if (begun.get(i).kind() == next.kind()) {
        if (next.term().sooner(begun.get(i).term())) {
          begun.set(i, next);
        }
        return;
      }
    }
    begun.add(next);
  }

  /**
   * Everything that follows for a concern: what this fulfils, what of that begins again since it is
   * owed over and over (C-7), and what it starts.
   *
   * @param all the obligations of the case
   */
  public Changed<List<Obligation>> happened(
      Happening what, List<Obligation> all, List<Pause> pauses, Supplier<UUID> ids) {
    var done = fulfilled(what, all, pauses);
    var moved = new ArrayList<>(done.value());
    var entries = new ArrayList<>(done.entries());
    var running = new ArrayList<>(all);
    running.removeIf(it -> done.value().stream().anyMatch(ended -> ended.id().equals(it.id())));
    var again = new ArrayList<Obligation>();
    for (var ended : done.value()) {
      rules
          .of(ended)
          .filter(rule -> rule.again(what.moment()))
          .map(rule -> begun(what.to(ended), rule, pauses, ids))
          .ifPresent(again::add);
    }
    running.addAll(again);
    moved.addAll(again);
    entries.addAll(Telling.began(again, what.at()));
    for (var begun : started(what, pauses, ids).value()) {
      if (!rules.repeated(begun, running)) {
        moved.add(begun);
        entries.addAll(Telling.began(List.of(begun), what.at()));
      }
    }
    return new Changed<>(moved, entries);
  }

  /** Those of the open obligations that this fulfils, with every pause up to then counted. */
  public Changed<List<Obligation>> fulfilled(
      Happening what, List<Obligation> open, List<Pause> pauses) {
    var done = new ArrayList<Obligation>();
    var entries = new ArrayList<Entry>();
    var kinds = EnumSet.noneOf(ObligationKind.class);
    for (var ending : rules.fulfilledBy(what.moment())) {
      for (var obligation : kinds.add(ending.kind()) ? open : List.<Obligation>of()) {
        if (obligation.open()
            && obligation.kind() == ending.kind()
            && obligation.concern().equals(what.concern())) {
          var rule = rules.of(obligation).orElse(ending);
          var counted = obligation.paused(rule.counting(pauses), calendar);
          done.add(counted.fulfilled(what.at()));
          entries.add(
              Telling.moved(
                  "OBLIGATION_FULFILLED",
                  rule,
                  obligation,
                  counted,
                  new Change(
                      Telling.path(obligation) + "/fulfilledAt", null, what.at().toString())));
        }
      }
    }
    return new Changed<>(done, entries);
  }

  /** The obligations of a case that began with that, and are still owed or were done. */
  public List<Obligation> begunBy(Moment moment, List<Obligation> all) {
    var kinds = rules.startedBy(moment).stream().map(ObligationRule::kind).toList();
    return all.stream()
        .filter(it -> kinds.contains(it.kind()) && it.concern().record() == null)
        .filter(it -> !(it.standing() instanceof Standing.Withdrawn))
        .toList();
  }

  /**
   * Those obligations that began with something which, as is found now, happened at another
   * instant: their clocks run from there, and whether they were done in time is judged anew.
   */
  public Changed<List<Obligation>> restarted(Moment moment, Instant at, List<Obligation> all) {
    var moved = new ArrayList<Obligation>();
    var entries = new ArrayList<Entry>();
    for (var before : begunBy(moment, all)) {
      if (!before.clock().startedAt().equals(at)) {
        var after = before.restarted(at, calendar);
        moved.add(after);
        entries.add(Telling.restarted(before, after));
      }
    }
    return new Changed<>(moved, entries);
  }

  /**
   * What is owed in these circumstances, where it was begun in others: what does not hold any more
   * is owed no longer, and what holds now runs from where it would have begun.
   *
   * @param happened what has happened to the case as a whole, and when
   * @param all the obligations of the case
   */
  public Changed<List<Obligation>> reconsidered(
      Map<Moment, Instant> happened,
      Concern concern,
      List<Obligation> all,
      List<Pause> pauses,
      Supplier<UUID> ids,
      Instant now) {
    var over =
        all.stream()
            .filter(
                it -> rules.of(it).filter(rule -> !rule.when().holds(circumstances)).isPresent())
            .toList();
    var gone = withdrawn(over, now, "its circumstances have changed");
    var owed = new ArrayList<>(gone.value());
    var entries = new ArrayList<>(gone.entries());
    var stays =
        all.stream()
            .filter(it -> !over.contains(it) || !it.open())
            .filter(it -> !(it.standing() instanceof Standing.Withdrawn))
            .map(Obligation::kind)
            .toList();
    happened.forEach(
        (moment, at) -> {
          var begun = new ArrayList<Obligation>();
          rules.startedBy(moment, circumstances).stream()
              .filter(rule -> rule.when() != When.ALWAYS && !stays.contains(rule.kind()))
              .map(rule -> begun(Happening.of(moment, at, concern), rule, pauses, ids))
              .forEach(it -> keepEarlier(begun, it));
          owed.addAll(begun);
          entries.addAll(Telling.began(begun, at));
        });
    return new Changed<>(owed, entries);
  }

  /** The open obligations whose clock these pauses move. */
  public Changed<List<Obligation>> paused(List<Obligation> open, List<Pause> pauses) {
    var moved = new ArrayList<Obligation>();
    var entries = new ArrayList<Entry>();
    for (var obligation : open) {
      var rule = rules.of(obligation);
      if (obligation.open() && rule.isPresent()) {
        var counted = obligation.paused(rule.get().counting(pauses), calendar);
        if (!counted.equals(obligation)) {
          moved.add(counted);
          entries.add(Telling.moved("OBLIGATION_PAUSED", rule.get(), obligation, counted));
        }
      }
    }
    return new Changed<>(moved, entries);
  }

  /**
   * Those of the obligations that are still open are owed no longer; lateness ends then (I-31).
   *
   * @param reason why, in a sentence
   */
  public static Changed<List<Obligation>> withdrawn(
      List<Obligation> which, Instant at, String reason) {
    var gone = new ArrayList<Obligation>();
    var entries = new ArrayList<Entry>();
    for (var obligation : which) {
      if (obligation.open()) {
        gone.add(obligation.withdrawn(at, reason));
        entries.add(
            Entry.of(
                "OBLIGATION_WITHDRAWN",
                obligation.clock().rule(),
                reason,
                List.of(
                    obligation.named(),
                    new Change(Telling.path(obligation) + "/withdrawnAt", null, at.toString()))));
      }
    }
    return new Changed<>(gone, entries);
  }
}

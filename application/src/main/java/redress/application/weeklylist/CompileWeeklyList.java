package redress.application.weeklylist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedures.InForce;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.Candidate;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyListRules;
import redress.weeklylist.WeeklyLists;

/** Compiles the list of a week that is over, and sends it to the warehouse (I-28). */
public final class CompileWeeklyList {
  private static final int MOST = 10_000;

  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final int most;

  public CompileWeeklyList(CompanyDesk desk, WeeklyLists lists) {
    this(desk, lists, MOST);
  }

  /**
   * @param most how many records one list can stand for
   */
  CompileWeeklyList(CompanyDesk desk, WeeklyLists lists, int most) {
    this.desk = desk;
    this.lists = lists;
    this.most = most;
  }

  public record Command(Person by, IsoWeek week) {}

  /**
   * The list, under the edition that was in force when the week ended: one that came later, however
   * soon, charges nobody for it (S4-43). It fulfils what is owed for the week since its end; where
   * nobody has noticed that yet, it is noticed now.
   *
   * @throws Refusal {@code WEEK_NOT_OVER}, {@code WEEK_BEFORE_COMPANY}, {@code ALREADY_COMPILED},
   *     {@code WEEK_TOO_LARGE} or {@code BACK_SIGNATURE_OWED}
   */
  public WeeklyListFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var inForceNow = work.effective().procedure();
          var today = inForceNow.weeklyList();
          work.require(Duty.COMPILE_WEEKLY_LIST, inForceNow, null);
          var key = new WeeklyList.Key(work.company().id(), command.week());
          var end = command.week().end(work.company().zone());
          if (end.isAfter(work.now())) {
            throw Refusal.later(
                "WEEK_NOT_OVER",
                today.list(),
                "the week %s is listed when it is over, from %s on".formatted(key.week(), end));
          }
          var lastInstant = work.lastInstant(command.week());
          var inForce = inForce(work, lastInstant, key, today);
          var procedure = inForce.procedure();
          var rules = procedure.weeklyList();
          lists.lock(work.company().id());
          lists
              .find(key)
              .ifPresent(
                  list -> {
                    throw Refusal.later(
                        "ALREADY_COMPILED",
                        rules.list(),
                        "the week was listed at %s; what is late goes on the next list"
                            .formatted(list.compiled().at()));
                  });
          var owed = owed(work, lastInstant);
          var compiled =
              WeeklyList.compile(
                  key,
                  owed.map(it -> it.concern().record()).orElseGet(work::newIdentity),
                  work::newIdentity,
                  inForce.edition(),
                  candidates(work, end, rules),
                  work.mark(),
                  rules);
          var list = compiled.value();
          work.tell(list.subject(), compiled);
          lists.save(list);
          if (owed.isEmpty()) {
            work.happened(list.subject(), procedure, Moment.WEEK_ENDED, lastInstant, null);
          }
          work.happened(list.subject(), procedure, Moment.WEEKLY_LIST_COMPILED, work.now(), null);
          if (list.complete()) {
            work.happened(list.subject(), procedure, Moment.LOSSES_ENTERED, work.now(), null);
          }
          return WeeklyListFile.of(list, work);
        });
  }

  private static InForce inForce(
      CompanyWork work, Instant lastInstant, WeeklyList.Key key, WeeklyListRules today) {
    return work.effective(lastInstant)
        .orElseThrow(
            () ->
                Refusal.content(
                    "WEEK_BEFORE_COMPANY",
                    today.list(),
                    "the week %s was over before the company had a procedure"
                        .formatted(key.week())));
  }

  private List<Candidate> candidates(CompanyWork work, Instant end, WeeklyListRules rules) {
    var found = lists.candidates(work.company().id(), end, most + 1);
    if (found.size() > most) {
      throw Refusal.later(
          "WEEK_TOO_LARGE",
          rules.list(),
          "more than %d records wait for a list; the weeks before this one are listed first"
              .formatted(most));
    }
    return found;
  }

  private static Optional<Obligation> owed(CompanyWork work, Instant lastInstant) {
    return work
        .owed(ObligationKind.WEEKLY_LIST, lastInstant.minus(1, ChronoUnit.MICROS), 1)
        .stream()
        .filter(it -> it.clock().startedAt().equals(lastInstant))
        .findFirst();
  }
}

package redress.application.weeklylist;

import redress.application.company.CompanyDesk;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Compiles the list of a week that is over, and sends it to the warehouse (I-28). */
public final class CompileWeeklyList {
  private final CompanyDesk desk;
  private final WeeklyLists lists;

  public CompileWeeklyList(CompanyDesk desk, WeeklyLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  public record Command(Person by, IsoWeek week) {}

  /**
   * The list.
   *
   * @throws Refusal {@code WEEK_NOT_OVER}, {@code ALREADY_COMPILED} or {@code BACK_SIGNATURE_OWED}
   */
  public WeeklyListFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var inForce = work.effective();
          var procedure = inForce.procedure();
          var rules = procedure.weeklyList();
          work.require(Duty.COMPILE_WEEKLY_LIST, procedure, null);
          var key = new WeeklyList.Key(work.company().id(), command.week());
          var end = command.week().end(work.company().zone());
          if (end.isAfter(work.now())) {
            throw Refusal.later(
                "WEEK_NOT_OVER",
                rules.list(),
                "the week %s is listed when it is over, from %s on".formatted(key.week(), end));
          }
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
          var compiled =
              WeeklyList.compile(
                  key,
                  work::newIdentity,
                  inForce.edition(),
                  lists.candidates(work.company().id(), end),
                  work.mark(),
                  rules);
          var list = compiled.value();
          work.tell(list.subject(), compiled);
          lists.save(list);
          var lastInstant = end.minusNanos(1_000);
          work.happened(list.subject(), procedure, Moment.WEEK_ENDED, lastInstant, null);
          work.happened(list.subject(), procedure, Moment.WEEKLY_LIST_COMPILED, work.now(), null);
          if (list.complete()) {
            work.happened(list.subject(), procedure, Moment.LOSSES_ENTERED, work.now(), null);
          }
          return WeeklyListFile.of(list, work);
        });
  }
}

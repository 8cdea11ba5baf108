package redress.application.sanction;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import redress.application.company.CompanyDesk;
import redress.application.monthbook.EndMonth;
import redress.monthbook.MonthBook;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.sanction.DisciplinaryList;
import redress.sanction.DisciplinaryLists;
import redress.sanction.DisciplinaryRules;

/** Lists the disciplinary measures of a month for whoever announces them (S4-31). */
public final class CompileDisciplinaryList {
  private static final int MOST = 5_000;

  private final CompanyDesk desk;
  private final DisciplinaryLists lists;

  public CompileDisciplinaryList(CompanyDesk desk, DisciplinaryLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  public record Command(Person by, YearMonth month) {}

  /**
   * The list, which may be empty. It fulfils what is owed for the month.
   *
   * @throws Refusal {@code MONTH_NOT_OVER}, {@code MONTH_BEFORE_COMPANY}, {@code ALREADY_COMPILED}
   *     or {@code MONTH_TOO_LARGE}
   */
  public DisciplinaryFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var inForce = work.effective();
          var rules = inForce.procedure().sections().of(DisciplinaryRules.class);
          work.require(Duty.COMPILE_DISCIPLINARY_LIST, inForce.procedure(), null);
          var key = new MonthBook.Key(work.company().id(), command.month());
          var end = key.end(work.company().zone());
          if (end.isAfter(work.now())) {
            throw Refusal.later(
                "MONTH_NOT_OVER",
                rules.rule(),
                "the list of %s is compiled when the month is over, from %s on"
                    .formatted(key.month(), end));
          }
          if (work.effective(end.minus(1, ChronoUnit.MICROS)).isEmpty()) {
            throw Refusal.content(
                "MONTH_BEFORE_COMPANY",
                rules.rule(),
                "%s was over before the company had a procedure".formatted(key.month()));
          }
          lists.lock(key.company());
          lists
              .find(key)
              .ifPresent(
                  list -> {
                    throw Refusal.later(
                        "ALREADY_COMPILED",
                        rules.rule(),
                        "listed at %s; what is approved later stands on a later list"
                            .formatted(list.compiled().at()));
                  });
          var items = lists.candidates(key.company(), end, MOST + 1);
          if (items.size() > MOST) {
            throw Refusal.later(
                "MONTH_TOO_LARGE",
                rules.rule(),
                "more than %d measures wait for a list".formatted(MOST));
          }
          EndMonth.owe(work, key);
          var compiled =
              DisciplinaryList.compile(key, inForce.edition(), items, work.mark(), rules.rule());
          var list = work.tell(key.subject(), compiled);
          lists.add(list);
          work.happened(
              key.subject(), inForce.procedure(), Moment.DISCIPLINARY_LISTED, work.now(), null);
          return new DisciplinaryFile(list, rules);
        });
  }
}

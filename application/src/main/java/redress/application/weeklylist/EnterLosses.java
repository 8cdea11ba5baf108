package redress.application.weeklylist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Unknown;
import redress.application.assessment.Assessor;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.money.GivenMoney;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Enters what the items of a weekly list cost (I-29). */
public final class EnterLosses {
  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final Assessor assessor;

  public EnterLosses(CompanyDesk desk, WeeklyLists lists, Assessor assessor) {
    this.desk = desk;
    this.lists = lists;
    this.assessor = assessor;
  }

  /** What one item cost. */
  public record Given(UUID item, GivenMoney freight, GivenMoney loss) {}

  /**
   * @param version the list's version that the caller has seen
   */
  public record Command(Person by, IsoWeek week, long version, List<Given> items) {
    public Command {
      items = List.copyOf(items);
    }
  }

  /**
   * The list with its costs. If the week is assessed already, the assessment is computed again and
   * loses its signatures.
   *
   * @throws Refusal {@code LOSSES_UNFIT}, {@code MONEY_CURRENCY} or {@code MONEY_DECIMALS}; {@code
   *     ALREADY_SIGNED} when everybody has signed the assessment
   */
  public WeeklyListFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          work.require(Duty.ENTER_LOSS, work.effective().procedure(), null);
          lists.lock(work.company().id());
          var list =
              lists
                  .find(new WeeklyList.Key(work.company().id(), command.week()))
                  .orElseThrow(() -> new Unknown("weekly list"));
          CompanyWork.seen(OptionalLong.of(command.version()), list.version());
          var procedure = work.procedure(list.edition());
          CompanyWork.refuse(assessor.mayChange(list, procedure));
          var entered = list.enter(entered(command, work), work.mark(), procedure.weeklyList());
          if (entered.entries().isEmpty()) {
            return WeeklyListFile.of(list, work);
          }
          var next = work.tell(list.subject(), entered);
          lists.save(next);
          if (next.complete() && !list.complete()) {
            work.happened(list.subject(), procedure, Moment.LOSSES_ENTERED, work.now(), null);
          }
          assessor.again(work, next, procedure);
          return WeeklyListFile.of(next, work);
        });
  }

  private static List<WeeklyList.Entered> entered(Command command, CompanyWork work) {
    var books = work.company().currency();
    var all = new ArrayList<WeeklyList.Entered>();
    for (int i = 0; i < command.items().size(); i++) {
      var given = command.items().get(i);
      var pointer = "/items/" + i;
      all.add(
          new WeeklyList.Entered(
              given.item(),
              given.freight().in(books, pointer + "/freight"),
              given.loss().in(books, pointer + "/loss")));
    }
    return all;
  }
}

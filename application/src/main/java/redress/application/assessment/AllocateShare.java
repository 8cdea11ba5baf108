package redress.application.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.assessment.AssessmentDesk.Opened;
import redress.application.company.CompanyWork;
import redress.assessment.Allocation;
import redress.assessment.Assessment;
import redress.assessment.Charge.Portion;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.obligation.Moment;
import redress.organization.Accounts;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;

/** Passes the share of a department on to persons, and reports it to quality (I-33). */
public final class AllocateShare {
  private final AssessmentDesk desk;
  private final Accounts accounts;

  public AllocateShare(AssessmentDesk desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /**
   * One person.
   *
   * @param money the part, or {@code null} for an equal one; either all have one or nobody has
   */
  public record Given(String user, GivenMoney money) {}

  public record Command(Person by, IsoWeek week, long version, UUID item, List<Given> persons) {
    public Command {
      persons = List.copyOf(persons);
    }
  }

  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(), command.week(), command.version(), opened -> allocate(opened, command));
  }

  private Assessment allocate(Opened opened, Command command) {
    var work = opened.work();
    var rules = opened.procedure().assessment();
    var item =
        opened
            .assessment()
            .item(command.item())
            .orElseThrow(
                () ->
                    Refusal.content(
                        "NO_SUCH_ITEM",
                        rules.allocation().rule(),
                        "the assessment has no item " + command.item()));
    work.require(Duty.ALLOCATE, opened.procedure(), item.department());
    CompanyWork.refuse(opened.assessment().mayAllocate(item, rules));
    var share = opened.assessment().bill().charged(item);
    var portions = portions(share, command.persons(), work, opened);
    var named = portions.stream().map(Portion::user).collect(Collectors.toSet());
    var employed = accounts.active(work.company().id(), item.department(), named);
    Allocation.check(item, share, portions, employed::contains, rules.allocation().rule());
    var allocated = opened.keep(opened.assessment().allocate(item, portions, work.mark(), rules));
    boolean more =
        allocated.bill().unallocated().stream()
            .anyMatch(it -> it.department().equals(item.department()));
    if (!more) {
      work.happened(
          allocated.subject(),
          opened.procedure(),
          Moment.PENALTY_ALLOCATED,
          work.now(),
          item.department());
    }
    return allocated;
  }

  private static List<Portion> portions(
      Money share, List<Given> persons, CompanyWork work, Opened opened) {
    var rule = opened.procedure().assessment().allocation().rule();
    if (persons.stream().allMatch(it -> it.money() == null)) {
      return Allocation.equal(share, persons.stream().map(Given::user).toList(), rule);
    }
    var portions = new ArrayList<Portion>();
    for (int i = 0; i < persons.size(); i++) {
      var given = persons.get(i);
      if (given.money() == null) {
        throw Refusal.content(
            "PORTION_MISSING", rule, "either every person has a portion or nobody has one");
      }
      var money = given.money().in(work.company().currency(), "/persons/%d/money".formatted(i));
      portions.add(new Portion(given.user(), money));
    }
    return portions;
  }
}

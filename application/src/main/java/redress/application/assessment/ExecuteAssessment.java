package redress.application.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import redress.assessment.Assessment;
import redress.assessment.Course.Execution;
import redress.assessment.Ground;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemos;
import redress.organization.Duty;
import redress.organization.Person;
import redress.penalty.CarriedOver;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyLists;

/**
 * Records that finance has carried an assessment out, unchanged (I-06). What is taken from people's
 * pay is taken month by month, as for notices (L-01, L-02).
 */
public final class ExecuteAssessment {
  private final AssessmentDesk desk;

  private final WeeklyLists lists;
  private final PetitionMemos memos;
  private final TakeFromPay pay;

  public ExecuteAssessment(
      AssessmentDesk desk, WeeklyLists lists, PetitionMemos memos, TakeFromPay pay) {
    this.desk = desk;
    this.lists = lists;
    this.memos = memos;
    this.pay = pay;
  }

  /**
   * @param executedAt when it was carried out, as finance states
   * @param first the first month of which something is taken, or {@code null} for the month in
   *     which it is carried out
   * @param persons what is to be known of everybody from whose pay something is taken
   */
  public record Command(
      Person by,
      IsoWeek week,
      long version,
      Instant executedAt,
      YearMonth first,
      List<TakeFromPay.Payer> persons) {
    public Command {
      persons = List.copyOf(persons);
    }
  }

  /**
   * @throws Refusal {@code PENALTY_FROZEN} while somebody objects to what was decided about one of
   *     the cases (S4-25); as {@link TakeFromPay#plan}; {@code IN_THE_FUTURE}, or that the
   *     assessment is not signed and allocated
   */
  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(),
        command.week(),
        command.version(),
        opened -> {
          var rules = opened.procedure().assessment();
          var work = opened.work();
          work.require(Duty.EXECUTE_PENALTY, opened.procedure(), null);
          memos.open(work.company().id(), cases(opened.assessment())).ifPresent(this::freeze);
          var at = work.fact(command.executedAt(), "/executedAt", rules.execution());
          var assessment = opened.assessment();
          assessment.mayExecute(command.by().user(), rules).ifPresent(ExecuteAssessment::refuse);
          var executed = YearMonth.from(at.atZone(work.company().zone()));
          var first = CarriedOver.first(command.first(), executed, rules.execution());
          var plans = pay.plan(opened, first, command.persons());
          return opened.keep(assessment.execute(new Execution(at, work.mark(), plans), rules));
        });
  }

  /** The cases that it charges for. */
  private SortedSet<UUID> cases(Assessment assessment) {
    var cases = new TreeSet<UUID>();
    var costly = new HashSet<UUID>();
    for (var item : assessment.items()) {
      switch (item.ground()) {
        case Ground.Late late -> cases.add(late.complaint());
        case Ground.Cost cost -> costly.addAll(cost.listItems());
      }
    }
    lists.find(assessment.key()).stream()
        .flatMap(list -> list.items().stream())
        .filter(item -> costly.contains(item.id()))
        .forEach(item -> cases.add(item.complaint()));
    return cases;
  }

  private void freeze(PetitionMemo memo) {
    throw Refusal.later(
        "PENALTY_FROZEN",
        memo.rule(),
        "%s objected at %s to what was decided about one of the cases, and nobody has decided on it"
            .formatted(memo.department(), memo.filed().at()));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}

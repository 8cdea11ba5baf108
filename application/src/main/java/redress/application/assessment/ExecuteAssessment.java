package redress.application.assessment;

import java.time.Instant;
import java.util.HashSet;
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
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyLists;

/** Records that finance has carried an assessment out, unchanged (I-06). */
public final class ExecuteAssessment {
  private final AssessmentDesk desk;

  private final WeeklyLists lists;
  private final PetitionMemos memos;

  public ExecuteAssessment(AssessmentDesk desk, WeeklyLists lists, PetitionMemos memos) {
    this.desk = desk;
    this.lists = lists;
    this.memos = memos;
  }

  /**
   * @param executedAt when it was carried out, as finance states
   */
  public record Command(Person by, IsoWeek week, long version, Instant executedAt) {}

  /**
   * @throws Refusal {@code PENALTY_FROZEN} while somebody objects to what was decided about one of
   *     the cases (S4-25)
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
          return opened.keep(opened.assessment().execute(new Execution(at, work.mark()), rules));
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
}

package redress.application.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redress.application.assessment.AssessmentDesk.Opened;
import redress.assessment.Assessment;
import redress.assessment.Corrected;
import redress.assessment.Ground;
import redress.assessment.Item;
import redress.assessment.Objections;
import redress.assessment.Personal;
import redress.memo.Correcting;
import redress.memo.Correction;
import redress.memo.Decided;
import redress.money.Money;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.penalty.TakenBack;
import redress.rule.Explained;
import redress.rule.Step;
import redress.sanction.Deduction;
import redress.sanction.Deductions;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/**
 * Changes what weeks charge for a case, when an objection was upheld (S4-25): for whoever works on
 * memos, inside the same transaction.
 */
public final class DisputeAssessments {
  private final AssessmentDesk desk;
  private final WeeklyLists lists;
  private final Deductions deductions;

  public DisputeAssessments(AssessmentDesk desk, WeeklyLists lists, Deductions deductions) {
    this.desk = desk;
    this.lists = lists;
    this.deductions = deductions;
  }

  /** As {@link AssessmentDesk#alone}. */
  public <T> T alone(Person by, Supplier<T> work) {
    return desk.alone(by, work);
  }

  /** When each week that charges something for the case was computed, and signed by the last. */
  public List<Decided> decided(Person by, UUID complaint) {
    var all = new ArrayList<Decided>();
    desk.each(
        by,
        complaint,
        opened -> {
          var week = opened.assessment();
          var own = own(lists.find(week.key()).orElseThrow(), complaint);
          var charged =
              week.items().stream()
                  .filter(it -> Objections.about(it, complaint, own))
                  .anyMatch(it -> !week.bill().charged(it).isZero());
          if (charged) {
            boolean signed = week.signed(opened.procedure().assessment());
            var last = signed ? week.course().signatures().given().getLast().at() : null;
            all.add(new Decided(week.course().proposed().at(), last));
          }
          return week;
        });
    return all;
  }

  /**
   * What the objection makes of each item that charges for its case.
   *
   * @param known the charges that were found are added to it
   */
  public void correct(Person by, Correcting correcting, Set<UUID> known) {
    var complaint = correcting.memo().id().complaint().value();
    desk.each(
        by,
        complaint,
        opened -> {
          var list = lists.find(opened.assessment().key()).orElseThrow();
          var own = own(list, complaint);
          var next = opened.assessment();
          for (var item : next.items()) {
            var charged = next.bill().charged(item);
            if (Objections.about(item, complaint, own) && !charged.isZero()) {
              known.add(item.id());
              var left = left(item, list, own, opened);
              next = corrected(opened, next, item, correcting, smaller(charged, left));
            }
          }
          allocated(opened, next);
          return next;
        });
  }

  /** The items of a list that are about the case. */
  private static Set<UUID> own(WeeklyList list, UUID complaint) {
    return list.items().stream()
        .filter(it -> it.complaint().equals(complaint))
        .map(WeeklyList.Item::id)
        .collect(Collectors.toSet());
  }

  private Assessment corrected(
      Opened opened, Assessment before, Item item, Correcting correcting, Money left) {
    var charged = before.bill().charged(item);
    return correcting
        .of(item.id(), charged, left, Map.of(), opened.work()::newIdentity)
        .map(
            it ->
                opened.keep(
                    Objections.corrected(before, back(opened, before, item, correcting, it))))
        .orElse(before);
  }

  /** With what is made good, to each person, of what was taken already. */
  private Corrected back(
      Opened opened, Assessment before, Item item, Correcting correcting, Correction it) {
    var kind = kind(opened, item);
    var lines = new HashMap<String, List<TakenBack.Line>>();
    var steps = new ArrayList<>(it.steps());
    var stored = new ArrayList<Deduction>();
    var until = Personal.of(item, it.before());
    var now = Personal.of(item, it.after());
    for (int i = 0; i < until.size(); i++) {
      var person = until.get(i);
      var taken = Objections.taken(before, item.id(), person.user());
      if (!taken.isEmpty()) {
        var back = back(person.money().minus(now.get(i).money()), taken, correcting);
        lines.put(person.user(), back.value());
        back.steps().forEach(step -> steps.add(of(person.user(), step)));
        back.value().stream()
            .map(line -> deduction(it.id(), person, kind.orElseThrow(), line))
            .forEach(stored::add);
      }
    }
    if (!stored.isEmpty()) {
      deductions.add(opened.work().company().id(), stored);
    }
    var explained =
        new Correction(it.id(), it.memo(), it.before(), it.after(), it.made(), it.back(), steps);
    return new Corrected(item.id(), explained, lines);
  }

  private static Explained<List<TakenBack.Line>> back(
      Money money, Map<YearMonth, Money> taken, Correcting correcting) {
    return TakenBack.of(money, taken, correcting.running(), correcting.memo().rule());
  }

  private static Step of(String user, Step step) {
    return new Step(step.rule(), "%s: %s".formatted(user, step.text()), step.result());
  }

  private static Deduction deduction(
      UUID correction, Personal person, DeductionRules.Kind kind, TakenBack.Line line) {
    return new Deduction(
        correction,
        Deduction.Origin.CORRECTION,
        line.month(),
        person.user(),
        person.department(),
        kind,
        line.money());
  }

  private static Optional<DeductionRules.Kind> kind(Opened opened, Item item) {
    return opened
        .procedure()
        .sections()
        .find(DeductionRules.class)
        .flatMap(it -> Personal.kind(item.ground(), it));
  }

  /** What an item charges for other cases alone, by the scale of the procedure. */
  private static Money left(Item item, WeeklyList list, Set<UUID> own, Opened opened) {
    var zero = Money.zero(item.money().currency());
    if (!(item.ground() instanceof Ground.Cost cost) || own.containsAll(cost.listItems())) {
      return zero;
    }
    var scale = opened.procedure().penalty().costShare().orElseThrow();
    var rest =
        list.items().stream()
            .filter(it -> cost.listItems().contains(it.id()) && !own.contains(it.id()))
            .map(it -> scale.basis().of(it.cost().freight(), it.cost().loss()))
            .reduce(zero, Money::plus);
    return rest.isZero() ? zero : scale.of(rest).value().of(item.charge().bearer());
  }

  private static Money smaller(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Whoever has nothing to allocate any more owes no allocation. */
  private static void allocated(Opened opened, Assessment next) {
    var before = departments(opened.assessment());
    before.removeAll(departments(next));
    if (next.signed(opened.procedure().assessment())) {
      for (var department : before) {
        opened
            .work()
            .happened(
                next.subject(),
                opened.procedure(),
                Moment.PENALTY_ALLOCATED,
                opened.work().now(),
                department);
      }
    }
  }

  private static Set<Department> departments(Assessment of) {
    return of.bill().unallocated().stream().map(Item::department).collect(Collectors.toSet());
  }
}

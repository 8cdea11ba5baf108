package redress.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.penalty.Bearer;
import redress.penalty.CostShare;
import redress.penalty.Fine;
import redress.penalty.LateFine;
import redress.penalty.PenaltyRules;
import redress.rule.Explained;
import redress.rule.Step;
import redress.time.Calendar;
import redress.weeklylist.WeeklyList;

/**
 * From a week's costs and lateness to its charges: the procedure's policies applied to facts.
 *
 * @param people who leads a department and who holds a position, by user name
 * @param ids where the identities of new items come from
 */
public record Charges(PenaltyRules penalty, Calendar calendar, People people, Supplier<UUID> ids) {
  /** Finds the people whom an item charges. */
  public interface People {
    /** The leader of a department now. */
    String leader(Department department);

    /** Who led a department when something was due. */
    Led leader(Department department, Instant due);

    /** The holder of a position in a department. */
    String holder(Department department, Position position);

    /** Whom somebody named as the leader of a department, until another is named. */
    Map<Department, String> named();

    /** Whom the accounts show where somebody else was named, as far as it was asked. */
    Set<String> spared();
  }

  /** What a leader is fined for bears this name. */
  static final String LEADER = "LEADER";

  /**
   * The charges of a week.
   *
   * @param late everybody who was late before the end of the week and is not charged yet, and who
   *     still is
   * @param before the items of the assessment that this replaces: what was waived stays waived
   */
  public Bill of(WeeklyList list, List<LateFact> late, Instant endOfWeek, List<Item> before) {
    var items = new ArrayList<Item>();
    var growing = new ArrayList<Growing>();
    var plans = new LinkedHashMap<LateFact.Plan, List<LateFact>>();
    late.stream()
        .sorted(LateFact.IN_ORDER)
        .forEach(fact -> plans.computeIfAbsent(fact.plan(), p -> new ArrayList<>()).add(fact));
    for (var plan : plans.entrySet()) {
      var fine = penalty.lateFine(plan.getKey().kind());
      if (fine.isPresent()) {
        if (plan.getValue().stream().allMatch(fact -> over(fact, endOfWeek))) {
          ledTogether(plan.getValue())
              .forEach((led, facts) -> items.add(fined(fine.get(), led, facts, before)));
        } else {
          growing.add(grows(fine.get(), plan.getValue()));
        }
      }
    }
    penalty.costShare().ifPresent(scale -> items.addAll(shared(scale, list)));
    return new Bill(items, growing, people.named()).sparing(people.spared());
  }

  /** A fine computed again, with other days waived. */
  static Item again(
      Item item, Ground.Late late, Waiver waiver, PenaltyRules penalty, Calendar calendar) {
    var fine = penalty.lateFine(late.kind()).orElseThrow();
    var facts = new LateFine.Facts(late.stretches(), Set.copyOf(waiver.dates()), false);
    var explained = fine.of(facts, calendar);
    return item.with(
        explained.value().money(),
        late.with(waiver),
        steps(late.led(), item.department(), explained, calendar));
  }

  private static List<Step> steps(
      Led led, Department department, Explained<Fine> fine, Calendar calendar) {
    var steps = new ArrayList<Step>();
    if (led != null) {
      steps.add(led.step(department, calendar.zone()));
    }
    steps.addAll(fine.steps());
    return steps;
  }

  /** Each leader answers for what was due under him: a plan that was led by two makes two fines. */
  private Map<Led, List<LateFact>> ledTogether(List<LateFact> plan) {
    var led = new LinkedHashMap<Led, List<LateFact>>();
    for (var fact : plan) {
      var leader = people.leader(fact.department(), fact.stretch().due());
      var known = led.keySet().stream().filter(leader::same).findFirst().orElse(leader);
      led.computeIfAbsent(known, it -> new ArrayList<>()).add(fact);
    }
    return led;
  }

  private static boolean over(LateFact fact, Instant endOfWeek) {
    return !fact.open() && fact.stretch().done().isBefore(endOfWeek);
  }

  private Item fined(LateFine policy, Led led, List<LateFact> facts, List<Item> before) {
    var first = facts.getFirst();
    var stretches = facts.stream().map(LateFact::stretch).toList();
    var explained = policy.of(new LateFine.Facts(stretches, Set.of(), false), calendar);
    var ground =
        new Ground.Late(
            first.kind(),
            first.complaint(),
            first.number(),
            facts.stream().map(LateFact::obligation).toList(),
            stretches,
            explained.value().daysOff(),
            null,
            led);
    var item =
        new Item(
            ids.get(),
            first.department(),
            new Charge.OnLeader(LEADER, led.user()),
            explained.value().money(),
            ground,
            policy.rule(),
            steps(led, first.department(), explained, calendar));
    return before.stream()
        .map(Item::ground)
        .filter(Ground.Late.class::isInstance)
        .map(Ground.Late.class::cast)
        .filter(old -> old.waiver() != null && old.sameLateness(ground))
        .findFirst()
        .map(old -> again(item, ground, old.waiver(), penalty, calendar))
        .orElse(item);
  }

  private Growing grows(LateFine policy, List<LateFact> facts) {
    var first = facts.getFirst();
    var stretches = facts.stream().map(LateFact::stretch).toList();
    var fine = policy.of(new LateFine.Facts(stretches, Set.of(), true), calendar).value();
    return new Growing(
        first.kind(),
        first.complaint(),
        first.number(),
        first.department(),
        first.stretch().due(),
        fine.days(),
        fine.money());
  }

  private List<Item> shared(CostShare scale, WeeklyList list) {
    if (scale.scope() == CostShare.Scope.PER_ITEM) {
      return list.items().stream().flatMap(it -> shared(scale, List.of(it)).stream()).toList();
    }
    var departments = new TreeMap<String, List<WeeklyList.Item>>();
    list.items()
        .forEach(
            it ->
                departments
                    .computeIfAbsent(it.department().code(), d -> new ArrayList<>())
                    .add(it));
    return departments.values().stream().flatMap(it -> shared(scale, it).stream()).toList();
  }

  private List<Item> shared(CostShare scale, List<WeeklyList.Item> together) {
    var department = together.getFirst().department();
    var cost =
        together.stream()
            .map(it -> scale.basis().of(it.cost().freight(), it.cost().loss()))
            .reduce(Money.zero(scale.currency()), Money::plus);
    if (cost.isZero()) {
      return List.of();
    }
    var explained = scale.of(cost);
    var ground = new Ground.Cost(together.stream().map(WeeklyList.Item::id).toList(), cost);
    return scale.bearers().stream()
        .map(
            bearer ->
                new Item(
                    ids.get(),
                    department,
                    charge(bearer, department),
                    explained.value().of(bearer.code()),
                    ground,
                    scale.rule(),
                    explained.steps()))
        .toList();
  }

  private Charge charge(Bearer bearer, Department department) {
    return switch (bearer.by()) {
      case LEADER -> new Charge.OnLeader(bearer.code(), people.leader(department));
      case HOLDER ->
          new Charge.OnLeader(bearer.code(), people.holder(bearer.department(), bearer.position()));
      case PERSONS -> new Charge.OnPersons(bearer.code(), List.of(), null);
    };
  }
}

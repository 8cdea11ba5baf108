package redress.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.testing.Example;

/** A part with a value of every sort that parts have, for stores of parts. */
public record ExamplePart(
    PartId id,
    long version,
    State state,
    Department department,
    Person by,
    Money cost,
    SortedMap<Demand, RuleId> rules,
    Map<Department, Money> shares,
    LocalDate from,
    Duration spent)
    implements Part {

  /** Where it stands. */
  public sealed interface State {
    record Open() implements State {}

    record Done(Instant at, boolean late, List<Integer> steps) implements State {}
  }

  /** One of which everything is known. */
  public static ExamplePart of(PartId id, long version) {
    return new ExamplePart(
        id,
        version,
        new State.Done(Example.MONDAY, true, List.of(3, 1, 2)),
        Example.QUALITY,
        new Person(
            id.complaint().company(), "li", Example.QUALITY, new Position("DEPARTMENT_HEAD")),
        Money.of("300.20", "CNY"),
        new TreeMap<>(Map.of(Demand.REPLENISH, new RuleId("I-12"))),
        Map.of(Example.QUALITY, Money.of("60.00", "CNY")),
        LocalDate.of(2026, 11, 23),
        Duration.ofMinutes(90));
  }

  /** One of which nothing is known. */
  public static ExamplePart empty(PartId id) {
    return new ExamplePart(
        id, 1, new State.Open(), null, null, null, new TreeMap<>(), Map.of(), null, null);
  }
}

package redress.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.money.Money;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * One charge of an assessment, with the lines that led to it.
 *
 * @param department the department for which it is charged
 */
public record Item(
    UUID id,
    Department department,
    Charge charge,
    Money money,
    Ground ground,
    RuleId rule,
    List<Step> steps) {
  public Item {
    steps = List.copyOf(steps);
  }

  /** Whether it names that person. */
  boolean names(String user) {
    return charge instanceof Charge.OnLeader leader && leader.user().equals(user);
  }

  /**
   * What a person is told of it who is not told what others are charged: what charges that person
   * alone, of a share the own part.
   */
  public Optional<Item> own(String user) {
    return switch (charge) {
      case Charge.OnLeader alone -> Optional.of(this).filter(it -> it.names(user));
      case Charge.OnPersons persons -> {
        var own = persons.portions().stream().filter(it -> it.user().equals(user)).toList();
        var part = new Charge.OnPersons(persons.bearer(), own, persons.allocated());
        yield Optional.of(with(part)).filter(it -> !own.isEmpty());
      }
    };
  }

  /** Whether it is a share that persons of the department bear. */
  public boolean shared() {
    return charge instanceof Charge.OnPersons;
  }

  /** Whether it is a share that still has to be allocated to persons. */
  public boolean unallocated() {
    return charge instanceof Charge.OnPersons persons && persons.allocated() == null;
  }

  /** Whether the other charges the same bearer for the same. */
  boolean sameCharge(Item other) {
    return department.equals(other.department)
        && charge.bearer().equals(other.charge.bearer())
        && (!(charge instanceof Charge.OnLeader leader) || other.names(leader.user()))
        && switch (ground) {
          case Ground.Late late -> other.ground instanceof Ground.Late it && late.sameLateness(it);
          case Ground.Cost cost ->
              other.ground instanceof Ground.Cost it && cost.listItems().equals(it.listItems());
        };
  }

  Item with(Charge next) {
    return new Item(id, department, next, money, ground, rule, steps);
  }

  Item with(Money next, Ground why, List<Step> lines) {
    return new Item(id, department, charge, next, why, rule, lines);
  }

  /** The item in one line, as history tells it. */
  String told() {
    var whom =
        switch (charge) {
          case Charge.OnLeader leader -> leader.bearer() + " " + leader.user();
          case Charge.OnPersons persons -> persons.bearer() + " of " + department;
        };
    return "%s %s".formatted(money, whom);
  }
}

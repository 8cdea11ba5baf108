package redress.monthbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the month book (S4-22).
 *
 * @param participants the departments whose heads confirm every book
 * @param positions who is a head: somebody with one of these positions
 * @param related whether the heads of all departments that a line holds responsible confirm, too
 * @param standIn who confirms for a department that has no head, if anybody does
 */
public record MonthBookRules(
    List<Department> participants,
    Set<Position> positions,
    boolean related,
    Optional<StandIn> standIn,
    RuleId rule) {
  /** Who confirms for a department that has no head. */
  public record StandIn(Department department, Position position) {
    /** Whether that person does. */
    public boolean is(Person person) {
      return person.department().equals(department) && person.position().equals(position);
    }

    private static StandIn read(Node node) {
      node.only("department", "position");
      var department = node.at("department").parsed("a code", Department::new);
      var position = node.at("position").parsed("a code", Position::new);
      return node.make(() -> new StandIn(department, position));
    }

    @Override
    public String toString() {
      return "%s of %s".formatted(position, department);
    }
  }

  /** Rules under which nobody confirms for a department that has no head. */
  public MonthBookRules(
      List<Department> participants, Set<Position> positions, boolean related, RuleId rule) {
    this(participants, positions, related, Optional.empty(), rule);
  }

  public MonthBookRules {
    participants = List.copyOf(new LinkedHashSet<>(participants));
    positions = Set.copyOf(positions);
    if (participants.isEmpty() && !related) {
      throw new IllegalArgumentException("somebody confirms a month book");
    }
    if (positions.isEmpty()) {
      throw new IllegalArgumentException("a head has one of some positions");
    }
  }

  /** Whether that person confirms for their department. */
  public boolean head(Person person) {
    return positions.contains(person.position());
  }

  /** Reads the section {@code monthBook}. */
  public static MonthBookRules read(Node node) {
    node.only("participants", "positions", "related", "standIn", "rule");
    var participants = node.at("participants").list(it -> it.parsed("a code", Department::new));
    var positions = node.at("positions").list(it -> it.parsed("a code", Position::new));
    boolean related = node.at("related").flag();
    var standIn = node.maybe("standIn").map(StandIn::read);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () -> new MonthBookRules(participants, Set.copyOf(positions), related, standIn, rule));
  }
}

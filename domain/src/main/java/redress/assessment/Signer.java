package redress.assessment;

import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.tree.Node;

/**
 * One kind of person who signs.
 *
 * @param position {@code null} for everybody of the department
 */
public record Signer(Department department, Position position) {
  public boolean covers(Person person) {
    return person.department().equals(department)
        && (position == null || person.position().equals(position));
  }

  @Override
  public String toString() {
    return position == null ? department.code() : position + " of " + department;
  }

  static Signer read(Node node) {
    node.only("department", "position");
    var department = node.at("department").parsed("a code", Department::new);
    var position = node.maybe("position").map(it -> it.parsed("a code", Position::new));
    return node.make(() -> new Signer(department, position.orElse(null)));
  }
}

package redress.penalty;

import redress.organization.Department;
import redress.organization.Position;
import redress.tree.Node;

/**
 * Who bears a part of a cost, by the code that the procedure gives, such as {@code SUPERVISOR}.
 *
 * @param department where the holder of the position is; {@code null} unless it is {@link
 *     By#HOLDER}
 * @param position likewise
 */
public record Bearer(String code, By by, Department department, Position position) {
  /** Bears whatever the scale does not charge to anybody. */
  public static final String COMPANY = "COMPANY";

  /** Whom a part falls on. */
  public enum By {
    /** The leader of the responsible department. */
    LEADER,
    /** Whoever holds one position, whichever department is responsible. */
    HOLDER,
    /** Persons of the department, to whom its leader allocates it (I-33). */
    PERSONS
  }

  public Bearer {
    if (code.equals(COMPANY)) {
      throw new IllegalArgumentException("the company bears what nobody is charged with");
    }
    boolean holder = by == By.HOLDER;
    if (holder != (department != null) || holder != (position != null)) {
      throw new IllegalArgumentException("a HOLDER, and nobody else, has department and position");
    }
  }

  static Bearer read(Node node) {
    node.only("bearer", "by", "department", "position");
    var code = node.at("bearer").text(64);
    var by = node.at("by").code(By.class);
    var department = node.maybe("department").map(it -> it.parsed("a code", Department::new));
    var position = node.maybe("position").map(it -> it.parsed("a code", Position::new));
    return node.make(() -> new Bearer(code, by, department.orElse(null), position.orElse(null)));
  }
}

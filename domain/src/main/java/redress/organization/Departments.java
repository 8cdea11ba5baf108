package redress.organization;

import java.util.Set;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** The departments that a procedure knows, so that none is named that does not exist. */
public record Departments(Set<Department> known) {
  public Departments {
    known = Set.copyOf(known);
  }

  /**
   * Refuses a department that the procedure does not know; nobody ({@code null}) is not refused.
   *
   * @throws Refusal {@code DEPARTMENT_NOT_IN_PROCEDURE}
   */
  public void require(Department department, RuleId rule) {
    if (department != null && !known.contains(department)) {
      throw Refusal.content(
          "DEPARTMENT_NOT_IN_PROCEDURE",
          rule,
          "the procedure has no department %s; it has %s"
              .formatted(department, known.stream().map(Department::code).sorted().toList()));
    }
  }
}

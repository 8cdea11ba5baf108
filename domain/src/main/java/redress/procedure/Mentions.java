package redress.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.organization.Department;
import redress.organization.Position;
import redress.tree.Node;

/**
 * Every department and position that a document mentions is one of its organization's, in whatever
 * section it stands: a misspelt one would give a duty to nobody.
 */
final class Mentions {
  private static final Set<String> DEPARTMENTS =
      Set.of("department", "holder", "owner", "reportTo", "recipients", "participants", "copyTo");
  private static final Set<String> POSITIONS =
      Set.of("position", "positions", "reporter", "approver");

  private final Procedure.Organization organization;

  Mentions(Procedure.Organization organization) {
    this.organization = organization;
  }

  /** Finds fault with every mention of what the organization does not have. */
  void check(Node node) {
    if (node.plain() instanceof Map<?, ?>) {
      node.map(child -> child)
          .forEach(
              (name, child) -> {
                if (DEPARTMENTS.contains(name)) {
                  each(child, true);
                } else if (POSITIONS.contains(name)) {
                  each(child, false);
                } else {
                  check(child);
                }
              });
    } else if (node.plain() instanceof List<?>) {
      node.list(child -> child).forEach(this::check);
    }
  }

  private void each(Node node, boolean department) {
    if (node.plain() instanceof List<?>) {
      node.list(child -> child).forEach(child -> each(child, department));
    } else if (node.plain() instanceof String code && !known(code, department)) {
      node.wrong(
          "NOT_IN_ORGANIZATION",
          "%s is no %s of the organization"
              .formatted(code, department ? "department" : "position"));
    } else if (node.plain() instanceof Map<?, ?>) {
      check(node);
    }
  }

  private boolean known(String code, boolean department) {
    return department
        ? organization.departments().stream().map(Department::code).anyMatch(code::equals)
        : organization.positions().stream().map(Position::code).anyMatch(code::equals);
  }
}

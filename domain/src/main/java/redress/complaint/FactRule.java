package redress.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * A piece of information that a procedure asks for and no other does: where it happened, of which
 * class it is (S0-15, H-2). It has no waiver: what may stay unknown is not required.
 *
 * @param codes the codes that it may have, where it is a code
 */
public record FactRule(Type type, Set<String> codes, boolean required, RuleId rule) {
  private static final String NAME = "[A-Z][A-Z0-9_]{0,63}";
  private static final int MOST = 9;

  /** What can be said. */
  public enum Type {
    TEXT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A whole number from 0. */
    NUMBER,
    CODE
  }

  public FactRule {
    codes = Set.copyOf(codes);
    if ((type == Type.CODE) == codes.isEmpty()) {
      throw new IllegalArgumentException("a CODE lists its codes, and nothing else does");
    }
  }

  /** The finding that a value is none of these. */
  Optional<Finding> misfit(String name, String value) {
    boolean fits =
        switch (type) {
          case TEXT -> true;
          case FLAG -> value.equals("true") || value.equals("false");
          case NUMBER -> value.matches("[0-9]{1,%d}".formatted(MOST));
          case CODE -> codes.contains(value);
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Finding(
                pointer(name),
                "NOT_IN_PROCEDURE",
                rule,
                "%s is no %s; allowed is %s"
                    .formatted(
                        value,
                        name,
                        type == Type.CODE ? codes.stream().sorted().toList().toString() : type)));
  }

  /** The finding that it is required and not there. */
  Optional<Finding> missing(String name, Intake intake) {
    return required && !intake.facts().containsKey(name)
        ? Optional.of(new Finding(pointer(name), "MISSING", rule, "%s is required".formatted(name)))
        : Optional.empty();
  }

  static String pointer(String name) {
    return "/facts/" + name;
  }

  static FactRule read(String name, Node node) {
    node.only("type", "codes", "required", "rule");
    if (!name.matches(NAME)) {
      node.wrong("NOT_A_CODE", "'%s' is no code, such as PLACE".formatted(name));
    }
    var type = node.at("type").code(Type.class);
    var codes = node.maybe("codes").map(it -> it.list(Node::text)).orElse(List.of());
    boolean required = node.at("required").flag();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new FactRule(type, Set.copyOf(codes), required, rule));
  }
}

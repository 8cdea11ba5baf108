package redress.complaint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    CODE,
    /** A day, such as {@code 2026-11-23}. */
    DATE
  }

  public FactRule {
    codes = Set.copyOf(codes);
    if ((type == Type.CODE) == codes.isEmpty()) {
      throw new IllegalArgumentException("a CODE lists its codes, and nothing else does");
    }
  }

  /**
   * Everything that is wrong with some facts: required and not there, no value of its kind, or
   * asked by nobody.
   *
   * @param rule the rule under which no other facts are asked
   */
  public static List<Finding> faults(
      Map<String, FactRule> asked, Map<String, String> given, RuleId rule) {
    var faults = new ArrayList<Finding>();
    asked.forEach((name, fact) -> fact.missing(name, given).ifPresent(faults::add));
    given.forEach(
        (name, value) ->
            (asked.containsKey(name)
                    ? asked.get(name).misfit(name, value)
                    : Optional.of(unasked(name, asked, rule)))
                .ifPresent(faults::add));
    return faults;
  }

  /** The finding that a procedure does not ask for it. */
  static Finding unasked(String name, Map<String, FactRule> asked, RuleId rule) {
    return new Finding(
        pointer(name),
        "NOT_IN_PROCEDURE",
        rule,
        "the procedure does not ask for %s; it asks for %s"
            .formatted(name, asked.keySet().stream().sorted().toList()));
  }

  /** The finding that a value is none of these. */
  public Optional<Finding> misfit(String name, String value) {
    boolean fits =
        switch (type) {
          case TEXT -> true;
          case FLAG -> value.equals("true") || value.equals("false");
          case NUMBER -> value.matches("[0-9]{1,%d}".formatted(MOST));
          case CODE -> codes.contains(value);
          case DATE -> day(value);
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

  private static boolean day(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** The finding that it is required and not there. */
  Optional<Finding> missing(String name, Map<String, String> given) {
    return required && !given.containsKey(name)
        ? Optional.of(new Finding(pointer(name), "MISSING", rule, "%s is required".formatted(name)))
        : Optional.empty();
  }

  /** Where a fact of that name is sent. */
  public static String pointer(String name) {
    return "/facts/" + name;
  }

  /** Reads the facts that a procedure asks for, by their names. */
  public static SortedMap<String, FactRule> all(Node node) {
    var all = new TreeMap<String, FactRule>();
    node.map(it -> it).forEach((name, fact) -> all.put(name, read(name, fact)));
    return Collections.unmodifiableSortedMap(all);
  }

  private static FactRule read(String name, Node node) {
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

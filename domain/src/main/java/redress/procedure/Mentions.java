package redress.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redress.tree.Node;

/**
 * Every code that a document mentions is one that it declares, in whatever section it stands: a
 * misspelt department would give a duty to nobody, a misspelt waiting would stop no clock.
 *
 * <p>Works on the plain document, so that it finds its faults beside all others.
 */
final class Mentions {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9]+([-._][A-Za-z0-9]+)*");

  /** The lists, and the objects by their names, that declare codes of the procedure's own. */
  private static final Set<String> CODES =
      Set.of(
          "waitings",
          "places",
          "methods",
          "categories",
          "parties",
          "criteria",
          "factors",
          "trainings",
          "documents");

  /** The objects whose every member is a rule id. */
  private static final Set<String> RULES = Set.of("conditions", "findings");

  private final List<Declared> all;

  /**
   * One kind of code.
   *
   * @param members the names under which such codes are mentioned
   * @param known the codes that are declared
   * @param what what a code is that is not declared
   */
  private record Declared(Set<String> members, Set<String> known, String code, String what) {}

  private Mentions(List<Declared> all) {
    this.all = all;
  }

  /** Finds fault with every mention of what the document does not declare. */
  static void check(Node document) {
    var organization = document.maybe("organization");
    var intake = document.maybe("intake");
    var demands = intake.flatMap(it -> it.maybe("demands"));
    var verification = intake.flatMap(it -> it.maybe("verification"));
    new Mentions(
            List.of(
                new Declared(
                    Set.of(
                        "department",
                        "holder",
                        "owner",
                        "reportTo",
                        "recipients",
                        "oneOf",
                        "participants",
                        "copyTo",
                        "sentTo",
                        "askedBy"),
                    codes(organization.flatMap(it -> it.maybe("departments"))),
                    "NOT_IN_ORGANIZATION",
                    "department of the organization"),
                new Declared(
                    Set.of("position", "positions", "reporter", "approver", "authors", "readers"),
                    codes(organization.flatMap(it -> it.maybe("positions"))),
                    "NOT_IN_ORGANIZATION",
                    "position of the organization"),
                new Declared(
                    Set.of("pausedBy"),
                    codes(verification.flatMap(it -> it.maybe("waitings"))),
                    "NOT_IN_PROCEDURE",
                    "waiting that the intake declares"),
                new Declared(
                    Set.of("demand"),
                    codes(demands.flatMap(it -> it.maybe("allowed"))),
                    "NOT_IN_PROCEDURE",
                    "demand that is allowed"),
                new Declared(
                    Set.of("sameFacts", "ofFact"),
                    names(intake.flatMap(it -> it.maybe("facts"))),
                    "NOT_IN_PROCEDURE",
                    "fact that the intake asks for"),
                new Declared(
                    Set.of("noticeKind"),
                    names(document.maybe("sanctions").flatMap(it -> it.maybe("kinds"))),
                    "NOT_IN_PROCEDURE",
                    "reward or penalty of the procedure"),
                new Declared(
                    Set.of("obligation"),
                    kinds(document.maybe("obligations")),
                    "NOT_IN_PROCEDURE",
                    "obligation of the procedure")))
        .walk(document);
  }

  private static Set<String> codes(Optional<Node> list) {
    return list.map(Node::plain).stream()
        .filter(List.class::isInstance)
        .flatMap(it -> ((List<?>) it).stream())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Optional<Node> object) {
    return object.map(Node::plain).stream()
        .filter(Map.class::isInstance)
        .flatMap(it -> ((Map<?, ?>) it).keySet().stream())
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<String> kinds(Optional<Node> obligations) {
    return obligations.map(Node::plain).stream()
        .filter(List.class::isInstance)
        .flatMap(it -> ((List<?>) it).stream())
        .filter(Map.class::isInstance)
        .map(it -> String.valueOf(((Map<?, ?>) it).get("kind")))
        .collect(Collectors.toSet());
  }

  private void walk(Node node) {
    if (node.plain() instanceof Map<?, ?>) {
      node.map(child -> child).forEach(this::member);
    } else if (node.plain() instanceof List<?>) {
      var items = node.list(child -> child);
      twice(items);
      items.forEach(this::walk);
    }
  }

  private void member(String name, Node child) {
    all.stream()
        .filter(kind -> kind.members().contains(name) && !kind.known().isEmpty())
        .forEach(kind -> mentioned(kind, child));
    if (CODES.contains(name)) {
      declared(child);
    }
    if (RULES.contains(name) && child.plain() instanceof Map<?, ?>) {
      child.map(rule -> rule).values().forEach(Mentions::rule);
    }
    if (name.equals("rule") || name.endsWith("Rule")) {
      rule(child);
    }
    // the organization's own lists declare what others mention
    walk(child);
  }

  private static void mentioned(Declared kind, Node node) {
    if (node.plain() instanceof List<?>) {
      node.list(child -> child).forEach(child -> mentioned(kind, child));
    } else if (node.plain() instanceof String code && !kind.known().contains(code)) {
      node.wrong(kind.code(), "%s is no %s".formatted(code, kind.what()));
    }
  }

  private static void declared(Node node) {
    if (node.plain() instanceof List<?>) {
      node.list(child -> child).forEach(child -> shaped(child, child.plain()));
    } else if (node.plain() instanceof Map<?, ?>) {
      node.map(child -> child).forEach((name, child) -> shaped(child, name));
    }
  }

  private static void shaped(Node node, Object code) {
    if (code instanceof String text && !CODE.matcher(text).matches()) {
      node.wrong("NOT_A_CODE", "'%s' is no code, such as CUSTOMER_DATA".formatted(text));
    }
  }

  private static void rule(Node node) {
    if (node.plain() instanceof String text && !RULE.matcher(text).matches()) {
      node.wrong("NOT_A_RULE_ID", "'%s' is no rule id, such as I-13".formatted(text));
    }
  }

  /** What a list of codes names twice was meant to be something else. */
  private static void twice(List<Node> items) {
    var seen = new HashSet<String>();
    for (var item : items) {
      if (item.plain() instanceof String text && !seen.add(text)) {
        item.wrong("GIVEN_TWICE", "%s is in the list twice".formatted(text));
      }
    }
  }
}

package redress.investigation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about where faults come from (S4-18).
 *
 * @param causes what there is, by its code
 */
public record OriginRules(Map<String, Cause> causes, RuleId rule) {
  public OriginRules {
    causes = Map.copyOf(causes);
    if (causes.isEmpty()) {
      throw new IllegalArgumentException("a fault has one cause at least");
    }
  }

  /**
   * One cause.
   *
   * @param tracked whether its improvement is followed up where nobody says so; empty where
   *     somebody has to say
   * @param ours whether it is our quality: then what the customer is given is decided separately
   */
  public record Cause(Optional<Boolean> tracked, boolean ours) {
    static Cause read(Node node) {
      node.only("tracked", "ours");
      var tracked = node.maybe("tracked").map(Node::flag);
      boolean ours = node.at("ours").flag();
      return node.make(() -> new Cause(tracked, ours));
    }
  }

  /**
   * Whether an improvement is followed up.
   *
   * @param given what somebody said, or {@code null}
   * @throws Refusal {@code CAUSE_NOT_IN_PROCEDURE} or {@code TRACKING_MISSING}
   */
  public boolean tracked(String cause, Boolean given) {
    var known = causes.get(cause);
    if (known == null) {
      throw Refusal.content(
          "CAUSE_NOT_IN_PROCEDURE",
          rule,
          "the procedure has no cause %s; it has %s"
              .formatted(cause, causes.keySet().stream().sorted().toList()));
    }
    if (given != null) {
      return given;
    }
    return known
        .tracked()
        .orElseThrow(
            () -> {
              var sentence = "whether the improvement is followed up is said for " + cause;
              return Refusal.content(
                  "TRACKING_MISSING",
                  rule,
                  sentence,
                  List.of(new Finding("/trackImprovement", "TRACKING_MISSING", rule, sentence)));
            });
  }

  static OriginRules read(Node node) {
    node.only("causes", "rule");
    var causes = node.at("causes").map(Cause::read);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new OriginRules(causes, rule));
  }
}

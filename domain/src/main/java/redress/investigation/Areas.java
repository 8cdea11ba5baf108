package redress.investigation;

import java.util.ArrayList;
import java.util.Set;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Where those who investigate look: at the material, at the process, at the inspection (B-1). Of
 * each it is told what was found, be it that there was nothing.
 *
 * @param places the procedure's own codes
 */
public record Areas(Set<String> places, RuleId rule) {
  public Areas {
    places = Set.copyOf(places);
  }

  /**
   * An analysis tells of each of them, and of no other.
   *
   * @throws Refusal {@code AREAS_UNFIT} with everything that is wrong
   */
  void requireAll(Analysis analysis) {
    var wrong = new ArrayList<Finding>();
    places.stream()
        .sorted()
        .filter(place -> !analysis.areas().containsKey(place))
        .forEach(
            place ->
                wrong.add(
                    new Finding(
                        "/areas/" + place, "MISSING", rule, "what was found there is told")));
    analysis.areas().keySet().stream()
        .filter(place -> !places.contains(place))
        .forEach(
            place ->
                wrong.add(
                    new Finding(
                        "/areas/" + place,
                        "NOT_IN_PROCEDURE",
                        rule,
                        "nobody looks there; there are %s"
                            .formatted(places.stream().sorted().toList()))));
    if (!wrong.isEmpty()) {
      throw Refusal.content("AREAS_UNFIT", rule, "the analysis does not tell of every area", wrong);
    }
  }

  static Areas read(Node node) {
    var places = node.only("places", "rule").at("places").list(Node::text);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Areas(Set.copyOf(places), rule));
  }
}

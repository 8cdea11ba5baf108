package redress.investigation;

import java.util.Optional;
import java.util.Set;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the investigation.
 *
 * @param analysis the rule for the preliminary analysis (I-17)
 * @param technical the rule under which a technical question goes to those who know (I-03), or
 *     {@code null} if the procedure has no such way
 * @param liability the rule under which the responsible department is determined (I-18)
 * @param areas where those who analyse look (B-1)
 * @param origin where faults come from (S4-18), if that is said
 */
public record InvestigationRules(
    RuleId analysis,
    RuleId technical,
    RuleId liability,
    Areas areas,
    Optional<OriginRules> origin) {
  public static InvestigationRules read(Node node) {
    node.only("analysisRule", "technicalRule", "liabilityRule", "areas", "origin");
    var analysis = node.at("analysisRule").parsed("a rule id", RuleId::new);
    var technical = node.maybe("technicalRule").map(it -> it.parsed("a rule id", RuleId::new));
    var liability = node.at("liabilityRule").parsed("a rule id", RuleId::new);
    var areas = node.maybe("areas").map(Areas::read).orElseGet(() -> new Areas(Set.of(), analysis));
    var origin = node.maybe("origin").map(OriginRules::read);
    return node.make(
        () -> new InvestigationRules(analysis, technical.orElse(null), liability, areas, origin));
  }
}

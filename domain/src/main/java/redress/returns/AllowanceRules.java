package redress.returns;

import java.util.List;
import java.util.Set;
import redress.complaint.Demand;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * How less is asked of customers for what they keep: the section {@code allowances}.
 *
 * @param remedies what is given so
 * @param signatures who signs a certificate before the customer does, one place after the other
 * @param collection what does not count as a receivable from then on, or {@code null}
 */
public record AllowanceRules(
    Set<Demand> remedies,
    List<Place> signatures,
    RuleId rule,
    ProofRules proofs,
    Exclusion.Rules collection)
    implements RemedyRules {
  public AllowanceRules {
    remedies = Set.copyOf(remedies);
    signatures = List.copyOf(signatures);
  }

  /** One place on a certificate: whoever holds one of these positions signs there. */
  public record Place(List<Position> positions) {
    public Place {
      if (positions.isEmpty()) {
        throw new IllegalArgumentException("somebody signs in each place");
      }
      positions = List.copyOf(positions);
    }
  }

  public static AllowanceRules read(Node node) {
    node.only("remedies", "signatures", "rule", "proofs", "collection");
    var remedies = node.at("remedies").list(it -> it.code(Demand.class));
    var places =
        node.at("signatures")
            .list(
                it -> {
                  var positions =
                      it.only("positions")
                          .at("positions")
                          .list(code -> code.parsed("a code", Position::new));
                  return it.make(() -> new Place(positions));
                });
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var proofs = ProofRules.read(node.at("proofs"));
    var collection = node.maybe("collection").map(Exclusion.Rules::read).orElse(null);
    return node.make(
        () -> new AllowanceRules(Set.copyOf(remedies), places, rule, proofs, collection));
  }
}

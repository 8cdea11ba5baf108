package redress.returns;

import java.util.Set;
import redress.complaint.Demand;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * How goods come back: the section {@code returnNotes}.
 *
 * @param remedies what brings goods back when it is given
 * @param rule the rule by which a note is opened and verified (S4-34)
 * @param posting the rule by which accounting compares and posts (S4-35)
 * @param mismatch the rule that whoever verified the note says what happens with what does not
 *     agree with it (S4-37)
 * @param collection what does not count as a receivable from then on, or {@code null}
 */
public record ReturnNoteRules(
    Set<Demand> remedies,
    RuleId rule,
    RuleId posting,
    RuleId mismatch,
    ProofRules proofs,
    Exclusion.Rules collection)
    implements RemedyRules {
  public ReturnNoteRules {
    remedies = Set.copyOf(remedies);
  }

  public static ReturnNoteRules read(Node node) {
    node.only("remedies", "rule", "postingRule", "mismatchRule", "proofs", "collection");
    var remedies = node.at("remedies").list(it -> it.code(Demand.class));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var posting = node.at("postingRule").parsed("a rule id", RuleId::new);
    var mismatch = node.at("mismatchRule").parsed("a rule id", RuleId::new);
    var proofs = ProofRules.read(node.at("proofs"));
    var collection = node.maybe("collection").map(Exclusion.Rules::read).orElse(null);
    return node.make(
        () ->
            new ReturnNoteRules(Set.copyOf(remedies), rule, posting, mismatch, proofs, collection));
  }
}

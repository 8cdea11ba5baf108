package redress.weeklylist;

import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the weekly list.
 *
 * @param list the rule for the list itself (I-28)
 * @param loss the rule under which freight and losses are entered (I-29)
 * @param backSignature the rule under which goods that left before a department was responsible are
 *     signed before the list (I-19)
 */
public record WeeklyListRules(RuleId list, RuleId loss, RuleId backSignature) {
  public static WeeklyListRules read(Node node) {
    node.only("rule", "lossRule", "backSignatureRule");
    var list = node.at("rule").parsed("a rule id", RuleId::new);
    var loss = node.at("lossRule").parsed("a rule id", RuleId::new);
    var backSignature = node.at("backSignatureRule").parsed("a rule id", RuleId::new);
    return node.make(() -> new WeeklyListRules(list, loss, backSignature));
  }
}

package redress.goods;

import redress.goods.GoodsRules.Way;
import redress.rule.RuleId;

/** The rules under which a request was made. */
public record Basis(Way way, RuleId request, RuleId shipping, RuleId urgency) {
  static Basis of(GoodsKind kind, GoodsRules rules) {
    var way = rules.of(kind).orElseThrow().way();
    return new Basis(way, rules.requestRule(), rules.shipping(), rules.urgency());
  }
}

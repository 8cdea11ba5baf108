package redress.liability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.liability.SharedLiability.Share;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about whose fault a case may be (S1-13).
 *
 * @param parties who may be at fault
 */
public record LiabilityRules(Set<String> parties, RuleId rule) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public LiabilityRules {
    parties = Set.copyOf(parties);
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("somebody may be at fault");
    }
  }

  /**
   * Refuses shares that are none.
   *
   * @throws Refusal {@code LIABILITY_UNFIT} with all that is wrong, or {@code SHARES_NOT_100}
   */
  public void check(List<Share> shares) {
    var wrong = new ArrayList<Finding>();
    var seen = new HashSet<String>();
    for (int i = 0; i < shares.size(); i++) {
      var share = shares.get(i);
      var pointer = "/shares/%d".formatted(i);
      if (!parties.contains(share.party())) {
        wrong.add(
            new Finding(
                pointer + "/party",
                "NOT_IN_PROCEDURE",
                rule,
                "%s is no party; there are %s"
                    .formatted(share.party(), parties.stream().sorted().toList())));
      } else if (!seen.add(share.party())) {
        wrong.add(
            new Finding(
                pointer + "/party", "GIVEN_TWICE", rule, share.party() + " is named twice"));
      }
      if (share.percent().signum() <= 0 || share.percent().compareTo(WHOLE) > 0) {
        wrong.add(
            new Finding(
                pointer + "/percent",
                "OUT_OF_RANGE",
                rule,
                "a share is above 0 and up to 100, and not " + share.percent()));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "LIABILITY_UNFIT", rule, "the procedure does not allow these shares", wrong);
    }
    var sum = shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      throw Refusal.content(
          "SHARES_NOT_100",
          rule,
          "the shares make %s in all, and not 100".formatted(sum.toPlainString()));
    }
  }

  public static LiabilityRules read(Node node) {
    var parties = node.only("parties", "rule").at("parties").list(Node::text);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new LiabilityRules(Set.copyOf(parties), rule));
  }
}

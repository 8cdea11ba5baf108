package redress.approval;

import java.math.BigDecimal;
import java.util.List;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Brackets;
import redress.tree.Node;

/**
 * Who signs an amount (S4-30): the amount that is settled with the customer as a whole.
 *
 * @param upperInclusive whether a bracket holds its own end; otherwise the next one does
 */
public record ByAmount(boolean upperInclusive, List<Bracket> brackets, RuleId rule) {
  /**
   * Amounts that one position may sign.
   *
   * @param upTo the end, or {@code null} if there is none
   */
  public record Bracket(BigDecimal upTo, Position approver) {
    static Bracket read(Node node) {
      var upTo = node.only("from", "upTo", "approver").maybe("upTo").map(Node::decimal);
      var approver = Approver.position(node);
      return node.make(() -> new Bracket(upTo.orElse(null), approver));
    }
  }

  public ByAmount {
    brackets = List.copyOf(brackets);
    var end = BigDecimal.ZERO;
    for (int i = 0; i < brackets.size(); i++) {
      var upTo = brackets.get(i).upTo();
      boolean last = i == brackets.size() - 1;
      if (last != (upTo == null) || upTo != null && upTo.compareTo(end) <= 0) {
        throw new IllegalArgumentException(
            "the ends of the brackets ascend, and the last bracket alone has none");
      }
      end = upTo;
    }
    if (brackets.isEmpty()) {
      throw new IllegalArgumentException("somebody signs");
    }
  }

  Approver of(Money amount, List<Step> steps) {
    var from = BigDecimal.ZERO;
    for (var bracket : brackets) {
      if (holds(bracket, amount.amount())) {
        steps.add(new Step(rule, where(amount, from, bracket.upTo()), bracket.approver().code()));
        return new Approver(bracket.approver(), rule);
      }
      from = bracket.upTo();
    }
    throw new IllegalStateException("the last bracket has no end");
  }

  private boolean holds(Bracket bracket, BigDecimal amount) {
    int beyond = bracket.upTo() == null ? -1 : amount.compareTo(bracket.upTo());
    return beyond < 0 || upperInclusive && beyond == 0;
  }

  private String where(Money amount, BigDecimal from, BigDecimal upTo) {
    var begins = (upperInclusive ? "above " : "from ") + from.toPlainString();
    var ends = upTo == null ? "" : (upperInclusive ? " up to " : " below ") + upTo.toPlainString();
    return "%s in all is%s%s".formatted(amount, from.signum() == 0 ? "" : " " + begins, ends);
  }

  static ByAmount read(Node node) {
    boolean inclusive = node.only("upperInclusive", "brackets", "rule").at("upperInclusive").flag();
    var places = node.at("brackets").list(it -> it);
    Brackets.joined(places);
    Brackets.ascending(places);
    var brackets = places.stream().map(Bracket::read).toList();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ByAmount(inclusive, brackets, rule));
  }
}

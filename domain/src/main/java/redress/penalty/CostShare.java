package redress.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import redress.money.Money;
import redress.penalty.Shares.Share;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * How much of the cost of a complaint people bear: a scale of brackets, each of which charges a
 * smaller part of what exceeds the one before (I-34).
 *
 * <p>The charge is rounded half up to the smallest unit; each bearer but the last gets his
 * percentage of it rounded likewise, the last one what remains, and the company bears the rest of
 * the cost: no unit is lost or found.
 *
 * @param bearers who bears, in order
 * @param basis what counts as the cost
 * @param scope what is put on the scale at once
 */
public record CostShare(
    Currency currency,
    List<Bearer> bearers,
    List<Bracket> brackets,
    Basis basis,
    Scope scope,
    RuleId rule) {

  /** What counts as the cost of an item. */
  public enum Basis {
    FREIGHT_PLUS_LOSS,
    FREIGHT_ONLY;

    public Money of(Money freight, Money loss) {
      return this == FREIGHT_ONLY ? freight : freight.plus(loss);
    }
  }

  /** What is put on the scale at once. */
  public enum Scope {
    /** Each item of the weekly list. */
    PER_ITEM,
    /** All items of a department in one week together. */
    DEPT_WEEK
  }

  public CostShare {
    bearers = List.copyOf(bearers);
    brackets = List.copyOf(brackets);
    if (bearers.isEmpty() || brackets.isEmpty() || brackets.getLast().upTo() != null) {
      throw new IllegalArgumentException(
          "a scale has bearers and brackets, and its last bracket has no end");
    }
    if (bearers.stream().map(Bearer::code).distinct().count() < bearers.size()) {
      throw new IllegalArgumentException("a bearer is named once");
    }
    var from = BigDecimal.ZERO;
    var reached = BigDecimal.ZERO;
    for (var bracket : brackets) {
      if (bracket.percents().size() != bearers.size()) {
        throw new IllegalArgumentException("a bracket has a percentage for each bearer");
      }
      if (bracket.base().compareTo(reached) < 0 || bracket.base().compareTo(from) > 0) {
        throw new IllegalArgumentException(
            "beyond %s the charge begins with %s: it never falls below the %s reached before and never exceeds the cost"
                .formatted(from, bracket.base(), reached));
      }
      if (bracket.upTo() != null) {
        if (bracket.upTo().compareTo(from) <= 0) {
          throw new IllegalArgumentException("the ends of the brackets ascend");
        }
        reached = bracket.charge(bracket.upTo(), from);
        from = bracket.upTo();
      } else if (bracket != brackets.getLast()) {
        throw new IllegalArgumentException("only the last bracket has no end");
      }
    }
  }

  /**
   * Who bears how much of that cost.
   *
   * @throws Refusal {@code COST_NEGATIVE}, or {@code MONEY_CURRENCY} if the scale is in another
   *     currency
   */
  public Explained<Shares> of(Money cost) {
    if (!cost.currency().equals(currency)) {
      throw Refusal.content(
          "MONEY_CURRENCY", rule, "the scale is in %s, the cost is %s".formatted(currency, cost));
    }
    if (cost.isNegative()) {
      throw Refusal.content(
          "COST_NEGATIVE", rule, "a cost is not negative, but %s".formatted(cost));
    }
    var from = BigDecimal.ZERO;
    var bracket = brackets.getFirst();
    for (int i = 1; i < brackets.size() && !bracket.holds(cost.amount()); i++) {
      from = bracket.upTo();
      bracket = brackets.get(i);
    }
    var steps = new ArrayList<Step>();
    var charged = charged(cost, bracket, from, steps);
    var shares = shared(cost, charged, bracket, steps);
    return new Explained<>(new Shares(cost, charged, shares), steps);
  }

  private Money charged(Money cost, Bracket bracket, BigDecimal from, List<Step> steps) {
    var exact = bracket.charge(cost.amount(), from);
    var charged = Money.rounded(exact, currency, RoundingMode.HALF_UP);
    steps.add(
        new Step(
            rule,
            "%s lies %s".formatted(cost, where(bracket, from)),
            "%s + (%s − %s) × %s %%"
                .formatted(
                    text(bracket.base()),
                    cost.amount().toPlainString(),
                    text(from),
                    text(bracket.rate().movePointRight(2)))));
    steps.add(new Step(rule, "%s, rounded half up".formatted(text(exact)), "charged " + charged));
    return charged;
  }

  private List<Share> shared(Money cost, Money charged, Bracket bracket, List<Step> steps) {
    var shares = new ArrayList<Share>();
    var left = charged;
    for (int i = 0; i < bearers.size(); i++) {
      var bearer = bearers.get(i).code();
      var percent = bracket.percents().get(i);
      boolean last = i == bearers.size() - 1;
      var part = last ? left : smaller(left, portion(charged, percent));
      steps.add(
          new Step(
              rule,
              last
                  ? "%s: what remains of %s (%s %%)".formatted(bearer, charged, text(percent))
                  : "%s: %s × %s %%, rounded half up".formatted(bearer, charged, text(percent)),
              part.toString()));
      shares.add(new Share(bearer, part));
      left = left.minus(part);
    }
    var company = cost.minus(charged);
    steps.add(
        new Step(rule, "%s: %s − %s".formatted(Bearer.COMPANY, cost, charged), company.toString()));
    shares.add(new Share(Bearer.COMPANY, company));
    return shares;
  }

  private static Money portion(Money charged, BigDecimal percent) {
    return charged.times(percent.movePointLeft(2), RoundingMode.HALF_UP);
  }

  private static Money smaller(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String where(Bracket bracket, BigDecimal from) {
    if (bracket.upTo() == null) {
      return "beyond " + text(from);
    }
    return from.signum() == 0
        ? "within " + text(bracket.upTo())
        : "beyond %s, within %s".formatted(text(from), text(bracket.upTo()));
  }

  private static String text(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  static CostShare read(Node node, Currency currency) {
    node.only("bearers", "percents", "brackets", "basis", "scope", "rule");
    var borne = node.at("bearers");
    var bearers = borne.list(Bearer::read);
    var percents = node.at("percents");
    var usual = Bracket.shares(percents);
    var places = node.at("brackets").list(it -> it);
    ScaleFaults.tell(borne, percents, places);
    var brackets = places.stream().map(it -> Bracket.read(it, usual)).toList();
    var basis = node.at("basis").code(Basis.class);
    var scope = node.at("scope").code(Scope.class);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new CostShare(currency, bearers, brackets, basis, scope, rule));
  }
}

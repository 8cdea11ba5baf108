package redress.application.sanction;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.penalty.DeductionRules;
import redress.penalty.DeductionRules.Kind;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What a month has to bear deductions with; what is not asked for is {@code null}.
 *
 * @param monthlyWage of the person, and the least that is lawful, where a loss is charged (L-01)
 * @param monthlyBonus of the person, where something else is (L-02)
 */
public record Pay(GivenMoney monthlyWage, GivenMoney minimumWage, GivenMoney monthlyBonus) {
  public static final Pay UNKNOWN = new Pay(null, null, null);

  /** The most that a month bears, and the rule that limits it. */
  public record Limited(Explained<Money> most, RuleId rule) {}

  /**
   * The most that a month bears of deductions of that kind.
   *
   * @param at where the pay was given
   * @param rule under which it is carried out, where the procedure has no limit
   * @throws Refusal {@code MEANS_MISSING}, {@code MONEY_NEGATIVE}, {@code LIMIT_NOT_IN_PROCEDURE}
   *     or what is wrong with an amount
   */
  public Limited limit(
      Kind kind, DeductionRules limits, Currency currency, String at, RuleId rule) {
    return switch (kind) {
      case LOSS -> {
        var limit = limits.loss().orElseThrow(() -> noLimit(kind, rule));
        yield new Limited(
            limit.of(
                money(monthlyWage, currency, at + "/monthlyWage", limit.rule()),
                money(minimumWage, currency, at + "/minimumWage", limit.rule())),
            limit.rule());
      }
      case NON_LOSS -> {
        var limit = limits.nonLoss().orElseThrow(() -> noLimit(kind, rule));
        yield new Limited(
            limit.of(money(monthlyBonus, currency, at + "/monthlyBonus", limit.rule())),
            limit.rule());
      }
    };
  }

  /**
   * Refuses what nothing is taken from.
   *
   * @param kinds of what is taken
   * @throws Refusal {@code MEANS_NOT_ALLOWED}
   */
  public void only(Set<Kind> kinds, DeductionRules limits, String at) {
    if (!kinds.contains(Kind.LOSS)) {
      var rule = limits.nonLoss().map(it -> it.rule()).orElse(null);
      unwanted(monthlyWage, at + "/monthlyWage", rule);
      unwanted(minimumWage, at + "/minimumWage", rule);
    }
    if (!kinds.contains(Kind.NON_LOSS)) {
      unwanted(monthlyBonus, at + "/monthlyBonus", limits.loss().map(it -> it.rule()).orElse(null));
    }
  }

  /** Whether nothing is said. */
  public boolean unknown() {
    return equals(UNKNOWN);
  }

  private static Money money(GivenMoney given, Currency currency, String pointer, RuleId rule) {
    if (given == null) {
      throw unfit("MEANS_MISSING", pointer, rule, "what the month has to bear it with");
    }
    var money = given.in(currency, pointer);
    if (money.isNegative()) {
      throw unfit("MONEY_NEGATIVE", pointer, rule, money + " is less than nothing");
    }
    return money;
  }

  private static void unwanted(GivenMoney given, String pointer, RuleId rule) {
    if (given != null) {
      throw unfit("MEANS_NOT_ALLOWED", pointer, rule, "it is not taken from that");
    }
  }

  private static Refusal unfit(String code, String pointer, RuleId rule, String sentence) {
    return Refusal.content(
        code, rule, sentence, List.of(new Finding(pointer, code, rule, sentence)));
  }

  private static Refusal noLimit(Kind kind, RuleId rule) {
    return Refusal.content(
        "LIMIT_NOT_IN_PROCEDURE",
        rule,
        "the procedure does not say how much of a %s a month bears".formatted(kind));
  }
}

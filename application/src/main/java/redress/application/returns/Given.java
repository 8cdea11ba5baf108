package redress.application.returns;

import java.util.List;
import redress.application.complaint.CaseWork;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Accounts;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What somebody states about a return or an allowance, as far as it can be. */
final class Given {
  private Given() {}

  /**
   * An amount of more than nothing.
   *
   * @throws Refusal {@code AMOUNT_NOT_POSITIVE}, or what {@link CaseWork#money} throws
   */
  static Money positive(CaseWork work, GivenMoney given, String pointer, RuleId rule) {
    var money = work.money(given, pointer);
    if (money.isZero() || money.isNegative()) {
      var sentence = "more than nothing, not " + money;
      throw Refusal.content(
          "AMOUNT_NOT_POSITIVE",
          rule,
          sentence,
          List.of(new Finding(pointer, "AMOUNT_NOT_POSITIVE", rule, sentence)));
    }
    return money;
  }

  /**
   * The user name of whose receivable it is; whoever works here if nobody is named.
   *
   * @throws Refusal {@code SALESPERSON_UNKNOWN}
   */
  static String salesperson(CaseWork work, Accounts accounts, String named, RuleId rule) {
    if (named == null) {
      return work.by().user();
    }
    if (accounts.find(work.by().company(), named).isEmpty()) {
      var sentence = "'%s' is nobody of the company".formatted(named);
      throw Refusal.content(
          "SALESPERSON_UNKNOWN",
          rule,
          sentence,
          List.of(new Finding("/salesperson", "SALESPERSON_UNKNOWN", rule, sentence)));
    }
    return named;
  }
}

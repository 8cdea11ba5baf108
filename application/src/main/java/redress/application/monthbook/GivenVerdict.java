package redress.application.monthbook;

import java.util.List;
import redress.application.company.CompanyWork;
import redress.investigation.Ratio;
import redress.investigation.Ratios;
import redress.money.GivenMoney;
import redress.monthbook.Verdict;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What is said about one line of a month book.
 *
 * @param ratios who answers for how much, or none
 * @param nobody why none of our departments does, where none is given
 * @param loss what the case cost, or {@code null} where it was not valued
 */
public record GivenVerdict(
    List<Ratio> ratios, String nobody, String countermeasure, String result, GivenMoney loss) {
  public GivenVerdict {
    ratios = List.copyOf(ratios);
  }

  Verdict checked(Procedure procedure, CompanyWork work, RuleId rule) {
    if (nobody == null) {
      Ratios.check(ratios, procedure.organization().known(), rule);
    }
    var money = loss == null ? null : loss.in(work.company().currency(), "/loss");
    if (money != null && money.isNegative()) {
      var sentence = "a loss is not negative, but " + money;
      throw Refusal.content(
          "LOSS_NEGATIVE",
          rule,
          sentence,
          List.of(new Finding("/loss", "LOSS_NEGATIVE", rule, sentence)));
    }
    return new Verdict(ratios, nobody, countermeasure, result, money, work.mark());
  }
}

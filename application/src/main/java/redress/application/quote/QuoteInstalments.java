package redress.application.quote;

import java.util.List;
import redress.application.quote.RuleBook.Rules;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.penalty.Instalments;
import redress.procedure.Procedure;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** In which months would how much of a deduction be taken? (L-01, L-02) */
public final class QuoteInstalments {
  private final RuleBook book;

  public QuoteInstalments(RuleBook book) {
    this.book = book;
  }

  /** What a month has to bear it with. */
  public sealed interface Means {
    /** A loss is borne by the wage, as far as it exceeds the least one that is lawful. */
    record Wage(GivenMoney monthlyWage, GivenMoney minimumWage) implements Means {}

    /** Everything else is borne by the bonus. */
    record Bonus(GivenMoney monthlyBonus) implements Means {}
  }

  public record Command(Person by, String procedure, GivenMoney deduction, Means means) {}

  /**
   * The instalments.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE}, {@code MONEY_CURRENCY}, {@code MONEY_DECIMALS},
   *     {@code MONEY_NEGATIVE}, {@code LIMIT_ZERO} or {@code TOO_MANY_INSTALMENTS}
   */
  public Quoted<Instalments> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var limits = rules.procedure().sections().find(DeductionRules.class);
          return switch (command.means()) {
            case Means.Wage means -> {
              var limit =
                  limits
                      .flatMap(DeductionRules::loss)
                      .orElseThrow(() -> missing("loss", rules.procedure()));
              var deduction = money(command.deduction(), "/deduction", rules, limit.rule());
              var wage = money(means.monthlyWage(), "/monthlyWage", rules, limit.rule());
              var least = money(means.minimumWage(), "/minimumWage", rules, limit.rule());
              yield quoted(deduction, limit.of(wage, least), limit.rule());
            }
            case Means.Bonus means -> {
              var limit =
                  limits
                      .flatMap(DeductionRules::nonLoss)
                      .orElseThrow(() -> missing("deduction other than a loss", rules.procedure()));
              var deduction = money(command.deduction(), "/deduction", rules, limit.rule());
              var bonus = money(means.monthlyBonus(), "/monthlyBonus", rules, limit.rule());
              yield quoted(deduction, limit.of(bonus), limit.rule());
            }
          };
        });
  }

  private static Quoted<Instalments> quoted(Money deduction, Explained<Money> most, RuleId rule) {
    return Quoted.of(Instalments.of(deduction, most, rule), rule);
  }

  private static Refusal missing(String what, Procedure procedure) {
    return RuleBook.notInProcedure("limit for deducting a " + what, procedure);
  }

  private static Money money(GivenMoney given, String pointer, Rules rules, RuleId rule) {
    var money = given.in(rules.company().currency(), pointer);
    if (money.isNegative()) {
      var sentence = "%s is less than nothing".formatted(money);
      throw Refusal.content(
          "MONEY_NEGATIVE",
          rule,
          sentence,
          List.of(new Finding(pointer, "MONEY_NEGATIVE", rule, sentence)));
    }
    return money;
  }
}

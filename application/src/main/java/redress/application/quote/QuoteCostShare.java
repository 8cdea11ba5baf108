package redress.application.quote;

import redress.money.GivenMoney;
import redress.organization.Person;
import redress.penalty.Shares;
import redress.rule.Refusal;

/** Who would bear how much of a cost? (I-34) */
public final class QuoteCostShare {
  private final RuleBook book;

  public QuoteCostShare(RuleBook book) {
    this.book = book;
  }

  public record Command(Person by, String procedure, GivenMoney cost) {}

  /**
   * The shares.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE}, {@code MONEY_CURRENCY}, {@code MONEY_DECIMALS}
   *     or {@code COST_NEGATIVE}
   */
  public Quoted<Shares> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var scale =
              rules
                  .procedure()
                  .penalty()
                  .costShare()
                  .orElseThrow(() -> RuleBook.notInProcedure("cost share", rules.procedure()));
          var cost = command.cost().in(rules.company().currency(), "/cost");
          return Quoted.of(scale.of(cost), scale.rule());
        });
  }
}

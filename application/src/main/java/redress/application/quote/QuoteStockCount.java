package redress.application.quote;

import redress.organization.Person;
import redress.stockcount.Figures;
import redress.stockcount.StockCountRules;
import redress.stockcount.StockVerdict;

/** What would a stock count with these figures show? (I-26) */
public final class QuoteStockCount {
  private final RuleBook book;

  public QuoteStockCount(RuleBook book) {
    this.book = book;
  }

  /**
   * @param claimedShortage how many pieces the customer says were missing, from 0
   */
  public record Command(Person by, String procedure, Figures figures, int claimedShortage) {}

  public Quoted<StockVerdict> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var table =
              rules
                  .procedure()
                  .sections()
                  .find(StockCountRules.class)
                  .orElseThrow(() -> RuleBook.notInProcedure("stock count", rules.procedure()));
          var explained = table.verdict(command.figures(), command.claimedShortage());
          return Quoted.of(explained, explained.steps().getFirst().rule());
        });
  }
}

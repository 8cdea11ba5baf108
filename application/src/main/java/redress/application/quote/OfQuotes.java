package redress.application.quote;

import redress.application.Ports;
import redress.application.Workdays;

/** What the rules would say, without a case. */
public record OfQuotes(
    QuoteDeadline deadline,
    QuoteCostShare costShare,
    QuoteLateFine lateFine,
    QuoteStockCount stockCount,
    QuoteAuthority authority,
    QuoteInstalments instalments,
    QuoteReturnReconciliation returnReconciliation,
    RefuseQuote refuse) {
  /** Makes them from the ports of an installation. */
  public static OfQuotes of(Ports ports, Workdays workdays) {
    var book = new RuleBook(ports.transactions(), ports.procedures(), workdays, ports.clock());
    return new OfQuotes(
        new QuoteDeadline(book),
        new QuoteCostShare(book),
        new QuoteLateFine(book),
        new QuoteStockCount(book),
        new QuoteAuthority(book),
        new QuoteInstalments(book),
        new QuoteReturnReconciliation(book),
        new RefuseQuote(book));
  }
}

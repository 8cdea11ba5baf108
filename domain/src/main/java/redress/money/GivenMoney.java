package redress.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * Money as somebody has stated it, before it is known to fit: any number of decimals, any currency.
 *
 * @param currency the currency's code, as given
 */
public record GivenMoney(BigDecimal amount, String currency) {
  /**
   * The money in the currency in which the company keeps its books.
   *
   * @param pointer where it was given
   * @throws Refusal {@code MONEY_CURRENCY} for any other currency, {@code MONEY_DECIMALS} for more
   *     decimals than the currency has
   */
  public Money in(Currency books, String pointer) {
    if (!books.getCurrencyCode().equals(currency)) {
      throw refusal(
          "MONEY_CURRENCY",
          pointer,
          "the company keeps its books in %s, not in %s".formatted(books, currency));
    }
    int decimals = books.getDefaultFractionDigits();
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw refusal(
          "MONEY_DECIMALS",
          pointer,
          "%s has %d decimals; %s has more"
              .formatted(books.getCurrencyCode(), decimals, amount.toPlainString()));
    }
    return new Money(amount, books);
  }

  private static Refusal refusal(String code, String pointer, String sentence) {
    return Refusal.content(
        code, null, sentence, List.of(new Finding(pointer, code, null, sentence)));
  }
}

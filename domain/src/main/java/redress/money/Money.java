package redress.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in one currency, exact to the currency's smallest unit.
 *
 * <p>Nothing is ever rounded silently: an amount with more decimals than its currency has is
 * refused ({@link ArithmeticException}), and whoever multiplies says how to round.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  public Money {
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The amount rounded to the currency's smallest unit. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money times(BigDecimal factor, RoundingMode rounding) {
    return rounded(amount.multiply(factor), currency, rounding);
  }

  public Money times(long factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /**
   * Splits the amount by weights, to the smallest unit, with the largest remainders rounded up
   * first (the earlier of equals): the parts always add up to the whole.
   *
   * @param weights at least one, none negative, not all zero
   */
  public List<Money> split(List<BigDecimal> weights) {
    var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("weights are positive and not all zero");
    }
    var units = amount.unscaledValue();
    var floors = new ArrayList<BigDecimal>();
    var remainders = new ArrayList<BigDecimal>();
    var left = new BigDecimal(units);
    for (var weight : weights) {
      var divided = new BigDecimal(units).multiply(weight).divideAndRemainder(total);
      floors.add(divided[0]);
      remainders.add(divided[1].abs());
      left = left.subtract(divided[0]);
    }
    var step = BigDecimal.valueOf(left.signum());
    for (int missing = left.abs().intValueExact(); missing > 0; missing--) {
      int largest = 0;
      for (int i = 1; i < remainders.size(); i++) {
        if (remainders.get(i).compareTo(remainders.get(largest)) > 0) {
          largest = i;
        }
      }
      floors.set(largest, floors.get(largest).add(step));
      remainders.set(largest, BigDecimal.ONE.negate());
    }
    return floors.stream()
        .map(part -> new Money(part.movePointLeft(amount.scale()), currency))
        .toList();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "%s and %s are different currencies".formatted(currency, other.currency));
    }
    return other;
  }
}

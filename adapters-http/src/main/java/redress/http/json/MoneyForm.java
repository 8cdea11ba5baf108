package redress.http.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import redress.money.GivenMoney;
import redress.tree.Node;

/** Money as it comes in: {@code {"amount":"300.20","currency":"CNY"}}. */
public final class MoneyForm {
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private MoneyForm() {}

  /** Reads what was given; whether it fits the company is for the rules to say. */
  public static GivenMoney read(Node node) {
    node.only("amount", "currency");
    var amount = node.at("amount").parsed("an amount such as \"300.20\"", MoneyForm::amount);
    var currency = node.at("currency").parsed("a code such as CNY", MoneyForm::currency);
    return node.make(() -> new GivenMoney(amount, currency));
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(matching(AMOUNT, text));
  }

  private static String currency(String text) {
    return matching(CURRENCY, text);
  }

  private static String matching(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}

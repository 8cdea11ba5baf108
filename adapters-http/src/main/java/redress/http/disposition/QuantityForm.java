package redress.http.disposition;

import redress.http.json.MoneyForm;
import redress.money.GivenMoney;
import redress.tree.Node;

/**
 * How many pieces it is about, as it comes in.
 *
 * @param line which line of the terms, from 0
 * @param amount {@code null} for as much as was approved
 */
record QuantityForm(int line, int quantity, GivenMoney amount) {
  private static final int MOST_LINES = 100;
  private static final int MOST_PIECES = 1_000_000_000;

  static QuantityForm read(Node node) {
    node.only("line", "quantity", "amount");
    int line = node.at("line").integer(0, MOST_LINES - 1);
    int quantity = node.at("quantity").integer(1, MOST_PIECES);
    var amount = node.maybe("amount").map(MoneyForm::read).orElse(null);
    return node.make(() -> new QuantityForm(line, quantity, amount));
  }
}

package redress.http.returns;

import java.math.BigDecimal;
import redress.application.returns.GivenProof;
import redress.application.returns.Held;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.money.GivenMoney;
import redress.returns.ProofKind;
import redress.returns.ReturnNote.Grounds;
import redress.returns.ReturnRules;
import redress.tree.Node;

/**
 * A return as it comes in.
 *
 * @param salesperson {@code null} for whoever opens it
 */
record ReturnForm(
    Held.Reference to,
    int quantity,
    GivenMoney unitPrice,
    BigDecimal tolerancePercent,
    Grounds grounds,
    String salesperson) {
  static final int NAME = 200;
  static final int WORDS = 2_000;
  static final int MOST_PIECES = 1_000_000_000;
  private static final int USER = 64;
  private static final String PERCENT = "a percentage from 0 to 100, such as \"2.5\"";

  static ReturnForm read(Node node) {
    node.only(
        "orderNumber",
        "partNumber",
        "shippedOn",
        "quantity",
        "unitPrice",
        "tolerancePercent",
        "reason",
        "handling",
        "basis",
        "salesperson");
    var to = reference(node);
    int quantity = node.at("quantity").integer(1, MOST_PIECES);
    var price = MoneyForm.read(node.at("unitPrice"));
    var tolerance =
        node.maybe("tolerancePercent").map(it -> it.parsed(PERCENT, ReturnForm::percent));
    var reason = node.at("reason").text(WORDS);
    var handling = node.at("handling").text(WORDS);
    var basis = node.at("basis").text(WORDS);
    var salesperson = salesperson(node);
    return node.make(
        () ->
            new ReturnForm(
                to,
                quantity,
                price,
                tolerance.orElse(null),
                new Grounds(reason, handling, basis),
                salesperson));
  }

  static Held.Reference reference(Node node) {
    var order = node.at("orderNumber").text(NAME);
    var part = node.at("partNumber").text(NAME);
    var shippedOn = Times.date(node.at("shippedOn"));
    return node.make(() -> new Held.Reference(order, part, shippedOn));
  }

  static String salesperson(Node node) {
    return node.maybe("salesperson").map(it -> it.text(USER)).orElse(null);
  }

  static GivenProof proof(Node node) {
    node.only("kind", "number", "sealed", "deducted", "kept");
    var kind = node.at("kind").code(ProofKind.class);
    var number = node.at("number").text(NAME);
    boolean sealed = node.at("sealed").flag();
    var deducted = node.maybe("deducted").map(ReturnForm::figures).orElse(null);
    var kept = node.maybe("kept").map(ReturnForm::figures).orElse(null);
    return node.make(() -> new GivenProof(kind, number, sealed, deducted, kept));
  }

  private static GivenProof.Figures figures(Node node) {
    node.only("quantity", "unitPrice", "amount");
    int quantity = node.at("quantity").integer(0, MOST_PIECES);
    var price = MoneyForm.read(node.at("unitPrice"));
    var amount = MoneyForm.read(node.at("amount"));
    return node.make(() -> new GivenProof.Figures(quantity, price, amount));
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")
        || !ReturnRules.isTolerance(new BigDecimal(text))) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }
}

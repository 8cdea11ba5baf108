package redress.http.disposition;

import redress.application.disposition.GivenTerms;
import redress.complaint.Demand;
import redress.http.json.MoneyForm;
import redress.tree.Node;

/** What a customer would be given, as it comes in. */
final class TermsForm {
  private static final int TEXT = 10_000;
  private static final int NAME = 200;
  private static final int MOST_LINES = 100;
  private static final int MOST_PIECES = 1_000_000_000;

  private TermsForm() {}

  static GivenTerms read(Node node) {
    node.only("lines", "text", "standard", "standardWaiver");
    var lines = node.at("lines").list(TermsForm::line);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      node.at("lines").wrong("NOT_ALLOWED", "1 to %d lines are given".formatted(MOST_LINES));
    }
    var text = node.at("text").text(TEXT);
    var standard = node.maybe("standard").map(it -> it.text(NAME)).orElse(null);
    var waiver = node.maybe("standardWaiver").map(it -> it.text(TEXT)).orElse(null);
    return node.make(() -> new GivenTerms(lines, text, standard, waiver));
  }

  private static GivenTerms.Line line(Node node) {
    node.only("remedy", "partNumber", "quantity", "ceiling", "amount");
    var remedy = node.at("remedy").code(Demand.class);
    var part = node.maybe("partNumber").map(it -> it.text(NAME)).orElse(null);
    var quantity = pieces(node, "quantity");
    var ceiling = pieces(node, "ceiling");
    if (quantity != null && ceiling != null) {
      node.at("ceiling").wrong("NOT_ALLOWED", "a quantity that is known needs no ceiling");
    }
    var amount = node.maybe("amount").map(MoneyForm::read).orElse(null);
    return node.make(() -> new GivenTerms.Line(remedy, part, quantity, ceiling, amount));
  }

  private static Integer pieces(Node node, String name) {
    return node.maybe(name).map(it -> it.integer(1, MOST_PIECES)).orElse(null);
  }
}

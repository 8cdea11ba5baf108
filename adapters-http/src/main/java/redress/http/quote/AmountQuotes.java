package redress.http.quote;

import java.math.BigDecimal;
import java.util.List;
import redress.application.Reply;
import redress.application.quote.OfQuotes;
import redress.application.quote.QuoteInstalments;
import redress.application.quote.QuoteInstalments.Means;
import redress.application.quote.QuoteReturnReconciliation;
import redress.http.Exchange;
import redress.http.json.MoneyForm;
import redress.penalty.DeductionRules;
import redress.penalty.Instalments.Instalment;
import redress.returns.Reconciliation;
import redress.returns.ReturnRules;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/** How much of a deduction a month would bear, and how much of a return would be posted. */
final class AmountQuotes {
  private static final String PERCENT = "a percentage from 0 to 100, such as \"2.5\"";

  private final OfQuotes quotes;

  AmountQuotes(OfQuotes quotes) {
    this.quotes = quotes;
  }

  private record InstalmentsView(List<Instalment> instalments, RuleId rule, List<Step> steps) {}

  private record ReconciliationView(
      Reconciliation.Outcome outcome, int postedQuantity, RuleId rule, List<Step> steps) {}

  Reply instalments(Exchange exchange) {
    var command = exchange.body(body -> instalments(exchange, body));
    var quoted = quotes.instalments().handle(command);
    return exchange.ok(new InstalmentsView(quoted.value().all(), quoted.rule(), quoted.steps()));
  }

  private static QuoteInstalments.Command instalments(Exchange exchange, Node body) {
    body.only("kind", "deduction", "monthlyWage", "minimumWage", "monthlyBonus");
    var kind = body.at("kind").code(DeductionRules.Kind.class);
    var deduction = MoneyForm.read(body.at("deduction"));
    boolean loss = kind == DeductionRules.Kind.LOSS;
    boolean other = kind == DeductionRules.Kind.NON_LOSS;
    var wage = loss ? MoneyForm.read(body.at("monthlyWage")) : null;
    var least = loss ? MoneyForm.read(body.at("minimumWage")) : null;
    var bonus = other ? MoneyForm.read(body.at("monthlyBonus")) : null;
    return body.make(
        () ->
            new QuoteInstalments.Command(
                exchange.actor(),
                exchange.segment("procedure"),
                deduction,
                loss ? new Means.Wage(wage, least) : new Means.Bonus(bonus)));
  }

  Reply reconciliation(Exchange exchange) {
    var command = exchange.body(body -> reconciliation(exchange, body));
    var quoted = quotes.returnReconciliation().handle(command);
    return exchange.ok(
        new ReconciliationView(
            quoted.value().outcome(),
            quoted.value().postedQuantity(),
            quoted.rule(),
            quoted.steps()));
  }

  private static QuoteReturnReconciliation.Command reconciliation(Exchange exchange, Node body) {
    body.only("approved", "actual", "tolerancePercent");
    var approved = body.maybe("approved").map(AmountQuotes::pieces).orElse(null);
    int actual = pieces(body.at("actual"));
    var tolerance =
        body.maybe("tolerancePercent").map(it -> it.parsed(PERCENT, AmountQuotes::percent));
    return body.make(
        () ->
            new QuoteReturnReconciliation.Command(
                exchange.actor(),
                exchange.segment("procedure"),
                approved,
                actual,
                tolerance.orElse(null)));
  }

  private static int pieces(Node node) {
    return node.integer(0, Integer.MAX_VALUE);
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
      throw new IllegalArgumentException(text);
    }
    var percent = new BigDecimal(text);
    if (!ReturnRules.isTolerance(percent)) {
      throw new IllegalArgumentException(text);
    }
    return percent;
  }
}

package redress.approval;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import redress.disposition.Disposition;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Nobody promises a customer more than was signed (S4-23, S1-17).
 *
 * @param amounts whether a text that names an amount of money says what it promises
 */
public record PromiseRules(boolean amounts, RuleId rule) {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[¥￥$€]\\s*[0-9]|\\b(CNY|RMB|USD|EUR)\\s*[0-9]"
              + "|[0-9][0-9,.]*\\s*(元|万|块|yuan|CNY|RMB|USD|EUR)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Refuses a message that promises more than the disposition that is in force.
   *
   * @param commitment what it promises, or {@code null} if it says that it promises nothing
   * @throws Refusal {@code BEYOND_AUTHORITY}, or {@code COMMITMENT_MISSING} where the text names an
   *     amount
   */
  public void check(Commitment commitment, String text, Optional<Disposition> inForce) {
    if (commitment == null) {
      if (amounts && AMOUNT.matcher(text).find()) {
        var sentence = "the text names an amount: say what it promises the customer";
        throw Refusal.content(
            "COMMITMENT_MISSING",
            rule,
            sentence,
            List.of(new Finding("/commitment", "COMMITMENT_MISSING", rule, sentence)));
      }
      return;
    }
    if (inForce.isEmpty()) {
      throw beyond("nothing is approved that could be promised");
    }
    var terms = inForce.get().terms();
    if (!terms.remedies().containsAll(commitment.remedies())) {
      throw beyond(
          "%s is promised, and %s is approved"
              .formatted(
                  commitment.remedies().stream().sorted().toList(),
                  terms.remedies().stream().sorted().toList()));
    }
    if (commitment.amount() != null && commitment.amount().compareTo(terms.settlement()) > 0) {
      throw beyond(
          "%s is promised, and %s is approved".formatted(commitment.amount(), terms.settlement()));
    }
  }

  private Refusal beyond(String sentence) {
    return Refusal.later("BEYOND_AUTHORITY", rule, sentence);
  }

  public static PromiseRules read(Node node) {
    boolean amounts = node.only("amounts", "rule").at("amounts").flag();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new PromiseRules(amounts, rule));
  }
}

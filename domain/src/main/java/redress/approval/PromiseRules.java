package redress.approval;

import java.text.Normalizer;
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
  /** After compatible characters were made plain: figures of full width are figures. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[¥￥$€£]\\s*[0-9]|\\b(CNY|RMB|USD|EUR|GBP)\\s*[0-9]|人民币\\s*[0-9]"
              + "|[0-9][0-9,.]*\\s*(元|圆|万|千|块|美元|欧元|yuan|dollars?|euros?|CNY|RMB|USD|EUR|GBP)"
              + "|[零〇一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾佰仟]+\\s*(元|圆|块钱|美元|欧元|万)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Refuses a message that promises more than the disposition that is in force.
   *
   * @param commitment what it promises, or {@code null} if it says that it promises nothing
   * @throws Refusal {@code BEYOND_AUTHORITY}, or {@code COMMITMENT_MISSING} where the text names an
   *     amount and it is not said which one is promised
   */
  public void check(Commitment commitment, String text, Optional<Disposition> inForce) {
    if (commitment == null) {
      if (namesAmount(text)) {
        throw missing("/commitment", "the text names an amount: say what it promises the customer");
      }
      return;
    }
    if (commitment.amount() == null && namesAmount(text)) {
      throw missing(
          "/commitment/amount",
          "the text names an amount: say how much of it is promised, 0 if none is");
    }
    if (commitment.nothing()) {
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

  private boolean namesAmount(String text) {
    return amounts && AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
  }

  private Refusal missing(String pointer, String sentence) {
    return Refusal.content(
        "COMMITMENT_MISSING",
        rule,
        sentence,
        List.of(new Finding(pointer, "COMMITMENT_MISSING", rule, sentence)));
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

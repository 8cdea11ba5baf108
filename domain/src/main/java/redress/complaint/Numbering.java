package redress.complaint;

import java.time.YearMonth;
import redress.organization.CompanyId;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * How a company writes its case numbers: a prefix, two digits each of year and month, and the
 * month's running number, which grows beyond its usual width instead of failing (S4-09, S4-10).
 *
 * @param width how many digits the running number has at least
 */
public record Numbering(String prefix, int width, RuleId rule) {
  /** The number with that place in its month. */
  public CaseNumber number(CompanyId company, YearMonth month, int sequence) {
    var running = Integer.toString(sequence);
    var text =
        "%s%02d%02d%s%s"
            .formatted(
                prefix,
                month.getYear() % 100,
                month.getMonthValue(),
                "0".repeat(Math.max(0, width - running.length())),
                running);
    return new CaseNumber(company, month, sequence, text);
  }

  static Numbering read(Node node) {
    var prefix = node.only("prefix", "width", "rule").maybe("prefix").map(it -> it.text(12));
    int width = node.at("width").integer(1, 9);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Numbering(prefix.orElse(""), width, rule));
  }
}

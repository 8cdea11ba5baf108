package redress.analysisform;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import redress.analysisform.AnalysisForm.Row;
import redress.complaint.Demand;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the problem analysis and improvement form.
 *
 * @param leastRows how many rows of interim measures it has at least
 * @param mostRows how many at most
 */
public record AnalysisFormRules(int leastRows, int mostRows, RuleId rule) {
  public AnalysisFormRules {
    if (leastRows > mostRows) {
      throw new IllegalArgumentException("the least number of rows is above the greatest");
    }
  }

  /** Everything that is wrong with these rows, where the customer asks for those demands. */
  public List<Finding> misfits(List<Row> rows, SortedSet<Demand> asked) {
    var findings = new ArrayList<Finding>();
    if (rows.size() < leastRows || rows.size() > mostRows) {
      findings.add(
          new Finding(
              "/form/rows",
              "WRONG_NUMBER_OF_ROWS",
              rule,
              "the form has %d to %d rows of interim measures, not %d"
                  .formatted(leastRows, mostRows, rows.size())));
    }
    var missing = new TreeSet<>(asked);
    for (int i = 0; i < rows.size(); i++) {
      var demands = rows.get(i).demands();
      var pointer = "/form/rows/%d/demands".formatted(i);
      if (demands.isEmpty()) {
        findings.add(
            new Finding(pointer, "MISSING", rule, "a row holds at least one of the demands"));
      }
      for (var demand : demands) {
        if (!asked.contains(demand)) {
          findings.add(
              new Finding(
                  pointer,
                  "DEMAND_NOT_ASKED",
                  rule,
                  "the customer does not ask for %s; asked are %s".formatted(demand, asked)));
        }
      }
      missing.removeAll(demands);
    }
    for (var demand : missing) {
      findings.add(
          new Finding("/form/rows", "DEMAND_MISSING", rule, "no row holds the demand " + demand));
    }
    return findings;
  }

  public static AnalysisFormRules read(Node node) {
    int least = node.only("leastRows", "mostRows", "rule").at("leastRows").integer(0, 20);
    int most = node.at("mostRows").integer(1, 20);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new AnalysisFormRules(least, most, rule));
  }
}

package redress.investigation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import redress.organization.Department;
import redress.organization.Departments;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What several departments answer for together: all of it, and none of them twice (S4-22). */
public final class Ratios {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Ratios() {}

  /**
   * Refuses ratios that do not come to 100 %.
   *
   * @throws Refusal {@code RATIOS_UNFIT} with everything that is wrong
   */
  public static void check(List<Ratio> ratios, Departments known, RuleId rule) {
    var wrong = new ArrayList<Finding>();
    var seen = new HashSet<Department>();
    for (int i = 0; i < ratios.size(); i++) {
      var department = ratios.get(i).department();
      var pointer = "/ratios/%d/department".formatted(i);
      if (!seen.add(department)) {
        wrong.add(new Finding(pointer, "GIVEN_TWICE", rule, department + " is named twice"));
      }
      if (!known.known().contains(department)) {
        wrong.add(
            new Finding(
                pointer,
                "DEPARTMENT_NOT_IN_PROCEDURE",
                rule,
                "the procedure has no department " + department));
      }
    }
    var sum = ratios.stream().map(Ratio::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      wrong.add(
          new Finding(
              "/ratios",
              "RATIOS_NOT_100",
              rule,
              "the ratios come to %s %%, and not to 100 %%".formatted(sum.toPlainString())));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "RATIOS_UNFIT", rule, "the responsibility cannot be divided like this", wrong);
    }
  }

  /** The department with the largest ratio, the first of equal ones. */
  static Department largest(List<Ratio> ratios) {
    return ratios.stream()
        .reduce((one, other) -> other.percent().compareTo(one.percent()) > 0 ? other : one)
        .orElseThrow()
        .department();
  }

  /** All of them in one line, or {@code null} for none. */
  public static String told(List<Ratio> ratios) {
    return ratios.isEmpty()
        ? null
        : ratios.stream().map(Ratio::toString).collect(Collectors.joining(", "));
  }
}

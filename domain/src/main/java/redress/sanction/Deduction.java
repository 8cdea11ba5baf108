package redress.sanction;

import java.time.YearMonth;
import java.util.UUID;
import redress.money.Money;
import redress.organization.Department;
import redress.penalty.DeductionRules;

/**
 * What is taken from a person's pay of one month because of one charge (L-01, L-02), or what is
 * taken less of it.
 *
 * @param source the notice, the item of an assessment, or the correction that it comes from
 * @param kind of what it is taken
 * @param money less than nothing where an objection that was upheld takes it back (S4-25)
 */
public record Deduction(
    UUID source,
    Origin origin,
    YearMonth month,
    String user,
    Department department,
    DeductionRules.Kind kind,
    Money money) {
  /** Where it comes from. */
  public enum Origin {
    /** A reward and penalty notice (S4-32, S3-08). */
    NOTICE,
    /** The assessment of a week (I-31, I-32, I-34). */
    ASSESSMENT,
    /** An objection that was upheld (S4-25). */
    CORRECTION
  }
}

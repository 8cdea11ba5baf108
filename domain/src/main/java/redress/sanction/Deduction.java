package redress.sanction;

import java.time.YearMonth;
import java.util.UUID;
import redress.money.Money;
import redress.organization.Department;
import redress.penalty.DeductionRules;

/**
 * What is taken from a person's pay of one month because of one notice (L-01, L-02).
 *
 * @param kind of what it is taken
 */
public record Deduction(
    UUID notice,
    YearMonth month,
    String user,
    Department department,
    DeductionRules.Kind kind,
    Money money) {}

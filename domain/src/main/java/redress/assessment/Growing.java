package redress.assessment;

import java.time.Instant;
import java.util.UUID;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/**
 * What a department still owes, late already: fined in the week in which it ends, since until then
 * the fine grows (I-31).
 *
 * @param days that would count so far
 * @param money the fine so far
 */
public record Growing(
    ObligationKind kind,
    UUID complaint,
    String number,
    Department department,
    Instant dueAt,
    long days,
    Money money) {}

package redress.monthbook;

import java.time.Instant;
import java.util.UUID;
import redress.organization.Department;

/**
 * A case that was closed, as a month book tells of it.
 *
 * @param product its part number, or its model where none is known, or {@code null}
 * @param failure the code of what failed, or {@code null}
 * @param responsible the department that the investigation holds responsible so far, or {@code
 *     null}
 */
public record ClosedCase(
    UUID complaint,
    String number,
    String customer,
    String product,
    String failure,
    Instant closedAt,
    Department responsible) {}

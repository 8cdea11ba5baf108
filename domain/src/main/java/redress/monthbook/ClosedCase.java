package redress.monthbook;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import redress.organization.Department;

/**
 * A case that was closed, as a month book tells of it.
 *
 * @param product its part number, or its model where none is known, or {@code null}
 * @param failure the code of what failed, or {@code null}
 * @param responsible the department that the investigation holds responsible so far, or {@code
 *     null}
 * @param original the case in whose place it stands, or {@code null} (S4-21)
 */
public record ClosedCase(
    UUID complaint,
    String number,
    String customer,
    String product,
    String failure,
    Instant closedAt,
    Department responsible,
    UUID original) {
  /** The cases whose line in an earlier book is this one's: itself, and whose place it takes. */
  public Stream<UUID> standing() {
    return Stream.of(complaint, original).filter(Objects::nonNull);
  }
}

package redress.goods;

import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * Quality's signature under a goods request.
 *
 * @param urgent whether the goods may leave before the responsible department is known (I-19)
 * @param responsible the department that is responsible, or {@code null} while it is not known
 * @param completed when the department was signed, or {@code null}
 */
public record Signature(Mark signed, boolean urgent, Department responsible, Mark completed) {
  Signature with(Department department, Mark mark) {
    return new Signature(signed, urgent, department, mark);
  }
}

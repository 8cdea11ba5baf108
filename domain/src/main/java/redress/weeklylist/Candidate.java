package redress.weeklylist;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import redress.organization.Department;

/**
 * Something that belongs on a weekly list as soon as a department is responsible for it.
 *
 * @param number the number of its case
 * @param source the record that it stands for; on one list once, and never on a second
 * @param responsible {@code null} while no department is
 * @param at when the department was determined or the goods left; when the case was analysed, while
 *     no department is responsible
 */
public record Candidate(
    UUID complaint, String number, UUID source, Origin origin, Department responsible, Instant at) {

  /** The order of a list: the same in every store. */
  static final Comparator<Candidate> IN_ORDER =
      Comparator.comparing(Candidate::at).thenComparing(it -> it.source().toString());

  /** What it stands for. */
  public enum Origin {
    /** The investigation of the case, which says who is responsible. */
    INVESTIGATION,
    /** Goods that left for the customer. */
    GOODS
  }
}

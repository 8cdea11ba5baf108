package redress.disposition;

import java.util.List;
import redress.history.Change;
import redress.history.Difference;

/**
 * What history must have told of a disposition by now, if it is as it stands: what the customer is
 * given in all, the text, and who signed for how much.
 */
public final class RetoldDisposition {
  /** What history tells of a quantity that was determined, of which it does not tell the sum. */
  public static final String QUANTITY = "quantity";

  /** What the customer is given in all. */
  public static final String SETTLEMENT = "settlement";

  /** What had been given when it was decided on once more. */
  static final String GIVEN = "given";

  private RetoldDisposition() {}

  /** Each value with its path. */
  public static List<Change> of(Disposition it) {
    var all =
        new Difference()
            .of(path(it, SETTLEMENT), null, it.settlement())
            .of(path(it, "text"), null, it.terms().text());
    if (it.course().given() != null) {
      all.of(path(it, GIVEN), null, it.course().given().amount());
    }
    if (it.signature() != null) {
      all.of(path(it, "approvedBy"), null, it.signature().made().by())
          .of(path(it, "level"), null, it.signature().level().code())
          .of(path(it, "amount"), null, it.signature().amount());
    }
    return all.changes();
  }

  /** Where something is told of a disposition. */
  public static String path(Disposition it, String name) {
    return "/dispositions/%s/%s".formatted(it.id().value(), name);
  }
}

package redress.persistence;

import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.Set;

/**
 * What the database said, as far as it may stand in a log: its code, what it is about, and its
 * sentence. Left out are its details and its context, which show whole rows, and the sentences that
 * quote the value that was not to its liking.
 */
final class DatabaseError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Data exceptions (22) quote the data; what a function raises (P0) quotes what it likes. */
  private static final Set<String> QUOTING = Set.of("22", "P0");

  private DatabaseError(String message) {
    super(message, null, false, false);
  }

  /** The failure as it may be told. */
  static Throwable of(Throwable failure) {
    return failure instanceof PgException said ? new DatabaseError(told(said)) : failure;
  }

  private static String told(PgException said) {
    var all = new ArrayList<String>();
    all.add(said.getSqlState());
    add(all, "table", said.getTable());
    add(all, "column", said.getColumn());
    add(all, "constraint", said.getConstraint());
    if (!QUOTING.contains(said.getSqlState().substring(0, 2))) {
      all.add(said.getErrorMessage());
    }
    return String.join(", ", all);
  }

  private static void add(ArrayList<String> all, String what, String name) {
    if (name != null) {
      all.add(what + " " + name);
    }
  }
}

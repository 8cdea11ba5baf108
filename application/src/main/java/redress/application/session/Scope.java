package redress.application.session;

import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody may ask for by what was shown, at most: never more than the person may.
 *
 * @param operations the only operations that may be asked for, or none for all
 */
public record Scope(Access access, Set<String> operations) {
  /** How far it goes. */
  public enum Access {
    /** Nothing that changes anything. */
    READ,
    /**
     * Changes too, but nothing that is for the person alone: accounts, passwords, tokens, lending
     * authority, approving a procedure.
     */
    WRITE,
    /** Everything: the person has come in. */
    PERSON
  }

  /** Of a person who has come in. */
  public static final Scope OF_PERSON = new Scope(Access.PERSON, Set.of());

  public Scope {
    operations = java.util.Collections.unmodifiableSet(new TreeSet<>(operations));
  }

  /** Whether an operation may be asked for. */
  public boolean allows(String operation, boolean changes) {
    return (operations.isEmpty() || operations.contains(operation))
        && (!changes || access != Access.READ);
  }
}
